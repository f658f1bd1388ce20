/**
 * A program as a server sees it: routes, jobs and answers as data, before any rule of HTTP. Servers
 * are the users of this package; who calls functions of a program or runs it as the command line
 * does needs none of it. Start at {@link in.etamil.served.ServedProgram}, which {@link
 * in.etamil.Program#served()} gives.
 */
package in.etamil.served;
