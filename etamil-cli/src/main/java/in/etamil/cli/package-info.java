/** The {@code etamil} command. */
package in.etamil.cli;
