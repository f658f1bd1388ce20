/** Serves eTamil programs over HTTP: {@link in.etamil.http.EtamilServer}. */
package in.etamil.http;
