/**
 * From text to JVM classes. {@link in.etamil.internal.compile.Compiler} reads as the list of
 * stages; each works on what the one before it gave:
 *
 * <ol>
 *   <li><b>load</b>: a {@link in.etamil.internal.compile.CompilerInput} to one tree, imports
 *       spliced in. {@code Loading}
 *   <li><b>check</b>: the tree, or every problem in it. {@code analysis.checking}
 *   <li><b>resolve</b>: what every name means, as a {@code ProgramModel}. {@code analysis.model}
 *   <li><b>infer</b>: {@code Inference}, all that is proven. Its order matters: uses, then sizes
 *       and layouts, then numbers. {@code Layouts} says why there is no circle in it
 *   <li><b>place</b>: {@code Placement}, the class, the methods and the number of every body, since
 *       any may call any other. {@code Plan}, {@code ClassFiles}
 *   <li><b>emit</b>: {@code Emission}, class files and what the runtime's tables need. {@code
 *       ProgramEmitter}, and below it the emitters
 *   <li><b>link</b>: a {@code CompiledProgram}, classes loaded and tables filled. {@code Linker},
 *       {@code ProgramLoader}
 * </ol>
 *
 * <p>A session goes the same road: {@link in.etamil.internal.compile.Earlier} is what its inputs
 * left. Its program is open, so nothing is checked and nothing proven over the whole.
 *
 * <p><b>The shape of emitted code.</b> One class a source file ({@code ClassFile}), more where one
 * is full; its static methods are the file's bodies, its superclass {@code CodeUnit} lets the
 * runtime call them by number ({@code Dispatch}). Every method takes the execution first. A body
 * has one of three layouts ({@code Plan.Style}): <em>inline</em>, one method, variables in JVM
 * locals, arithmetic on words in line; <em>compact</em>, the same with arithmetic by calls;
 * <em>large</em>, variables in a frame object, an array, so that parts of it can be methods of
 * their own. The variables of the top level, of routes and of jobs are globals, an array in the
 * execution. A function whose parameters or result are numbers has a second method that takes and
 * gives them in words, two longs; the one that takes objects is a door to it ({@code BodyEmitter}).
 * The general path, every value an Object and every operation a static helper, covers the whole
 * language; words are a shorter way where something is proven, and never change a result.
 *
 * <p><b>What holds.</b>
 *
 * <ul>
 *   <li>No method of a function passes the 8,000 bytes that HotSpot compiles: {@code CodeSize} is a
 *       bound from above, {@code METHOD} leaves room for what it does not see. What is larger is
 *       cut: {@code BlockEmitter} between statements, {@code Cuts} inside expressions, {@code
 *       Context.outline} makes the part. A part tells its caller whether the body goes on ({@code
 *       Code.Answer}).
 *   <li>Between statements nothing is on the JVM's stack, so a handler loses nothing. {@code
 *       Handlers} keeps the ranges in the order that ASM and the JVM need.
 *   <li>Frames are computed by ASM and merge as Object: no class is loaded for it. A JVM local is
 *       given out again only for the same types ({@code LocalPool}), and anything more special than
 *       Object is cast where it is used.
 *   <li>What may fail stands behind {@code Code.at}: the line table is how a failure's place is
 *       known. A class tells 60,000 lines from its first one on.
 *   <li>What is on the JVM's stack while functions of the program run counts as held: {@code
 *       Waiting}; what variables hold: {@code AccountEmitter}.
 *   <li>What code takes is counted on the tree, and charged where {@code Work} says, however it is
 *       emitted: {@code Context.charge}, and in loops {@code LoopCharges}.
 *   <li>The runtime's methods and fields are named in {@code Entry}, its classes in {@code Type},
 *       the methods of builtins in their rows, and nowhere else. A test holds that each is there,
 *       and that no program needs another.
 *   <li>The same text gives the same bytes: nothing depends on the order of identity maps.
 * </ul>
 *
 * <p><b>Where to look.</b> A statement: {@code StatementEmitter}, and {@code AssignmentEmitter},
 * {@code LoopEmitter}, {@code DatabaseEmitter}, {@code OutsideEmitter}. An expression: {@code
 * ExpressionEmitter}, and {@code ChainEmitter}, {@code PathEmitter}, {@code ListEmitter}, {@code
 * ConditionEmitter}, {@code CallEmitter}. Numbers in words: {@code NumberEmitter}, {@code
 * WordCode}, {@code RoundingEmitter}; which functions start again when a number is wide: {@code
 * Repeatable}. Where a variable lives: {@code VariableEmitter}. A constant: {@code Constants}. A
 * new helper of the runtime: {@code Entry}. What emitted code finds by number or name when it runs:
 * {@code RuntimeTables}.
 */
package in.etamil.internal.compile;
