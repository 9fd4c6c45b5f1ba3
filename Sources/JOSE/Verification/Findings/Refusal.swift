/// Why a check refuses a token: what is wrong, and where.
package struct Refusal: Error, Sendable, Hashable {
  /// What is wrong, with the values that were compared.
  package let problem: Problem
  /// The part of the token it is in.
  package let region: TokenRegion
  /// The bytes of the token it is in.
  package let range: Range<Int>
  /// The bytes of the decoded header or payload it is in, where that says more than the segment.
  package let decodedRange: Range<Int>?

  /// The stable code for programs: `expired`, `signature-mismatch`.
  package var reason: String { problem.reason }

  init(
    _ problem: Problem, in region: TokenRegion, at range: Range<Int>,
    decoded decodedRange: Range<Int>? = nil
  ) {
    self.problem = problem
    self.region = region
    self.range = range
    self.decodedRange = decodedRange
  }
}

extension Refusal {
  /// What can be wrong with a token, by the family of the check that refuses it.
  package enum Problem: Sendable, Hashable {
    case structure(StructureFindings.Problem)
    case algorithm(AlgorithmFindings.Problem)
    case key(KeyFindings.Problem)
    case signature(SignatureFindings.Problem)
    case claims(ClaimFindings.Problem)

    /// The stable code for programs. Once published, a code keeps its meaning.
    package var reason: String {
      switch self {
      case .structure(let problem): problem.reason
      case .algorithm(let problem): problem.reason
      case .key(let problem): problem.reason
      case .signature(let problem): problem.reason
      case .claims(let problem): problem.reason
      }
    }

    /// The problem in one short sentence with exact numbers, fit to stand beside a check's title.
    package var sentence: String {
      switch self {
      case .structure(let problem): problem.sentence
      case .algorithm(let problem): problem.sentence
      case .key(let problem): problem.sentence
      case .signature(let problem): problem.sentence
      case .claims(let problem): problem.sentence
      }
    }
  }
}
