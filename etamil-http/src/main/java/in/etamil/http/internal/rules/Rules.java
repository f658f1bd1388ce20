package in.etamil.http.internal.rules;

import in.etamil.Compatibility;

/**
 * Where the server differs from the reference in ways that existing programs can notice
 * (backend-gaps.md 8).
 *
 * @param decodesPaths whether paths and parameters are decoded (G-27)
 * @param addsMethods whether there are 405, automatic HEAD and OPTIONS (G-21)
 * @param refusesDuplicates whether two equal routes stop the start (G-25, G-29)
 * @param keepsValuelessNames whether the query keeps names without a value (G-34)
 * @param missingEntryIsBadRequest whether reading a missing entry of the request is 400 (G-35)
 * @param readsForms whether form bodies fill the fields (G-36)
 * @param checksStatus whether a status must be a number from 200 to 599 (G-20)
 * @param writesProblems whether errors are the one document, not the flat shape (G-47)
 * @param namesText whether the default body is labelled as text (G-23)
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
