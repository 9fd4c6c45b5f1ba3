/// Remembers the outcome of slow hashes already worked out.
///
/// The outcome is a pure function of stored hash and password, so stepping back and jumping may
/// reuse it: the state is the same as if the work were done again. It belongs to the program, not
/// to the server in the story.
package struct PasswordMemo: Sendable {
  private struct Question: Hashable {
    var hash: PasswordHash
    var password: String
  }

  private var answers: [Question: Bool] = [:]

  package init() {}

  package mutating func matches(_ hash: PasswordHash, password: String) -> Bool {
    let question = Question(hash: hash, password: password)
    if let known = answers[question] { return known }
    let answer = hash.matches(password)
    answers[question] = answer
    return answer
  }

  /// Takes over what another memo knows.
  package mutating func merge(_ other: PasswordMemo) {
    answers.merge(other.answers) { mine, _ in mine }
  }
}
