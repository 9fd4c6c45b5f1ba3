/// What a passed check found: the values, from which its family makes a sentence.
///
/// Small on purpose: evidence is collected for every check of every token.
package enum Evidence: Sendable, Hashable {
  case structure(StructureFindings.Evidence)
  case algorithm(AlgorithmFindings.Evidence)
  case key(KeyFindings.Evidence)
  case signature(SignatureFindings.Evidence)
  case claims(ClaimFindings.Evidence)
  /// What a ``Flaw`` took for granted, in its own words.
  case believed(String)

  /// The finding in one short sentence with exact numbers, fit to stand beside a check's title.
  package var sentence: String {
    switch self {
    case .structure(let evidence): evidence.sentence
    case .algorithm(let evidence): evidence.sentence
    case .key(let evidence): evidence.sentence
    case .signature(let evidence): evidence.sentence
    case .claims(let evidence): evidence.sentence
    case .believed(let words): words
    }
  }
}
