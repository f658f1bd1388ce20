package in.etamil;

/** Which language programs are written in. */
public enum Compatibility {
    /** eTamil 2.0 with what this SDK adds (docs/semantics.md#what-this-project-adds). */
    SDK,
    /** eTamil 2.0 alone: the additions are not known. */
    REFERENCE
}
