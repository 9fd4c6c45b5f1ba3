import Crypto

/// Remembers the outcome of slow hashes already worked out.
///
/// The outcome is a pure function of stored hash and password, so stepping back and jumping may
/// reuse it: the state is the same as if the work were done again. It belongs to the program, not
/// to the server in the story. Where strangers can reach the server it must remember nothing, since
/// a quick answer tells that somebody has tried the same before: capacity 0.
///
/// It holds no password. A plain digest beside the slow hash would let whoever reads it guess a
/// million times as fast; so it is an HMAC under a key that each process makes anew and never
/// gives away.
package struct PasswordMemo: Sendable {
  private static let key = SymmetricKey(size: .bits256)

  private typealias Question = HMAC<SHA256>.MAC

  private let capacity: Int
  private var answers: [Question: Bool] = [:]

  /// - Parameter capacity: how many outcomes it remembers before it begins anew.
  package init(capacity: Int = 64) { self.capacity = capacity }

  package mutating func matches(_ hash: PasswordHash, password: String) -> Bool {
    var mac = HMAC<SHA256>(key: Self.key)
    mac.update(data: SHA256.hash(data: Array(password.utf8)).map(\.self))
    mac.update(data: Array(hash.text.utf8))
    let question = mac.finalize()
    if let known = answers[question] { return known }
    let answer = hash.matches(password)
    remember(question, answer)
    return answer
  }

  /// How many outcomes it remembers.
  package var count: Int { answers.count }

  /// Takes over what another memo knows.
  package mutating func merge(_ other: PasswordMemo) {
    for (question, answer) in other.answers where answers[question] == nil {
      remember(question, answer)
    }
  }

  private mutating func remember(_ question: Question, _ answer: Bool) {
    guard capacity > 0 else { return }
    if answers.count >= capacity { answers.removeAll() }
    answers[question] = answer
  }
}
