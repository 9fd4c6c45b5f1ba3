package import JOSE

extension LoginWorld {
  /// The secret of the teaching shop: 32 bytes, plainly not for production. Every learner has it,
  /// so it protects nothing outside this program.
  package static let teachingSecret = "teaching-secret-not-a-real-one!!"

  /// The id of that key, the `kid` of every token it signs.
  package static let teachingKeyID = "shop-2026"

  /// The shop as every lesson finds it: strict, HS256, tokens good for 15 minutes.
  /// - Parameter start: the first moment of the lesson.
  package static func teaching(start: NumericDate) throws(KeyError) -> LoginWorld {
    let key = try Key.secret(
      Array(teachingSecret.utf8), id: teachingKeyID, algorithm: SignatureAlgorithm.hs256.name)
    var policy = VerificationPolicy(algorithms: [.hs256], keys: KeySet([key]))
    policy.issuer = Site.origin
    policy.audiences = [Site.origin]
    policy.subjectRequired = true
    return LoginWorld(
      server: Server(accounts: Account.teaching, key: key, algorithm: .hs256, policy: policy),
      start: start)
  }
}
