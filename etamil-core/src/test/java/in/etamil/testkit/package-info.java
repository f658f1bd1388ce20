/** What the tests of all modules share; other modules take it as the test jar of the core. */
package in.etamil.testkit;
