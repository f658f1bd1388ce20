/**
 * The values of the language that are no numbers: {@link
 * in.etamil.internal.runtime.data.ArrayValue}, {@link in.etamil.internal.runtime.data.RecordValue},
 * {@link in.etamil.internal.runtime.data.ResultValue} and texts, which are {@code String}s or the
 * {@link in.etamil.internal.runtime.data.TextWindow}s that joining makes. Truth is {@code Boolean},
 * இன்மை is {@code null}.
 *
 * <p>A collection is changed in place while one place holds it; {@link
 * in.etamil.internal.runtime.data.Values#share} says that a second one does, and from then on who
 * changes it copies first. {@link in.etamil.internal.runtime.data.Freezing} says so of a value and
 * all inside it, before it leaves a run. Records of one program share the layouts of their keys.
 *
 * <p>What depends on the size of a value asks a {@link in.etamil.internal.runtime.data.Meter}, the
 * budget of the run, and walks over values need no stack of the JVM for their depth. Equality and
 * order: {@code Equality}, {@code Order}. Printing: {@code Printer}. JSON: {@code JsonReader},
 * {@code JsonWriter}. Letters as people count them: {@code Letters}.
 */
package in.etamil.internal.runtime.data;
