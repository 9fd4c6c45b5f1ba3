/// What an algorithm file says about one `alg`. Values of ``SignatureAlgorithm`` refer to the type
/// itself, so that calling it costs a table look-up and neither an allocation nor a retain.
protocol SignatureScheme: SendableMetatype {
  /// The key type and curve it works with.
  static var keyKind: KeyKind { get }
  /// The exact number of signature bytes under a key of that kind.
  static func signatureLength(for material: KeyMaterial) -> Int
  /// Whether the key is below what RFC 7518 asks for.
  static func weakness(of material: KeyMaterial) -> KeyWeakness?
  /// The library's own verification call; false for material of another kind.
  static func verify(
    signature: UnsafeRawBufferPointer, signingInput: UnsafeRawBufferPointer, material: KeyMaterial
  ) -> Bool
  /// The library's own signing call.
  static func sign(signingInput: [UInt8], material: KeyMaterial) throws(SigningError) -> [UInt8]
}
