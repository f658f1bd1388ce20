/**
 * From a file's text to its tree (docs/semantics.md#source-text, docs/semantics.md#grammar).
 *
 * <p>In comes a {@link SourceText}, out goes a {@link ParseResult}: the tree, or all lexical
 * problems, or the first syntax error. Names mean nothing here, and no other file is looked at:
 * imports stay statements.
 *
 * <p>Where to look:
 *
 * <ul>
 *   <li>what a character or word is: {@link Lexer}, {@link Keyword} (generated from {@code
 *       keywords.tsv}), {@link KeywordTable}
 *   <li>which statement begins here: {@link StatementParser}, and behind it {@link
 *       DefinitionParser}, {@link SignatureParser}, {@link ServiceStatementParser}; what binds
 *       tighter: {@link ExpressionParser}
 *   <li>the wording of an error: {@link Cursor}, {@link Expected}, {@link NearestWord}, {@link
 *       SourceProblem}
 *   <li>what a node is made of: {@link Statement}, {@link Expression}, with {@link Part}, {@link
 *       Binding} and {@link InnerBody}; all that is below it: {@link Descendants}
 * </ul>
 *
 * <p>What holds:
 *
 * <ul>
 *   <li>The tree is immutable, and a node is known by its identity: who notes something of nodes
 *       does so in an identity map, since two nodes of one text may be equal.
 *   <li>A node tells every expression, block and variable that it holds, in the order of
 *       evaluation, and what of it runs elsewhere. Who proves something walks over what nodes tell
 *       or switches over all of them, and has no default branch.
 *   <li>Whatever nests is at most {@link Cursor#MAX_NESTING} deep, and what associates to the left
 *       is one flat node: every pass may recurse.
 * </ul>
 */
package in.etamil.internal.syntax;
