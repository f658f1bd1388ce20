package in.etamil.host;

/** Finds the files a program imports: being written. */
public interface ModuleResolver {}
