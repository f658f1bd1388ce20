package in.etamil.http.internal.rules;

import in.etamil.Compatibility;

/**
 * Where the server differs from the reference in ways that existing programs can notice.
 *
 * @param decodesPaths whether paths and parameters are decoded
 * @param addsMethods whether there are 405, automatic HEAD and OPTIONS
 * @param refusesDuplicates whether two equal routes stop the start
 * @param keepsValuelessNames whether the query keeps names without a value
 * @param missingEntryIsBadRequest whether reading a missing entry of the request is 400
 * @param readsForms whether form bodies fill the fields
 * @param checksStatus whether a status must be a number from 200 to 599
 * @param writesProblems whether errors are the one document, not the flat shape
 * @param namesText whether the default body is labelled as text
 */
public record Rules(
        boolean decodesPaths,
        boolean addsMethods,
        boolean refusesDuplicates,
        boolean keepsValuelessNames,
        boolean missingEntryIsBadRequest,
        boolean readsForms,
        boolean checksStatus,
        boolean writesProblems,
        boolean namesText) {

    /** Returns the rules of a language. */
    public static Rules of(Compatibility language) {
        boolean own = language == Compatibility.SDK;
        return new Rules(own, own, own, own, own, own, own, own, own);
    }
}
