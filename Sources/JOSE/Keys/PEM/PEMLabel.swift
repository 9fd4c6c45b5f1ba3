/// What stands behind BEGIN in the PEM texts people have (RFC 7468 and older custom), the keys we
/// read and others we know by name.
///
/// Labels are compared as bytes: under `==` of `String` U+212A is the letter K.
package enum PEMLabel: String, Sendable, Hashable, CaseIterable {
  case publicKey = "PUBLIC KEY"
  case privateKey = "PRIVATE KEY"
  case rsaPublicKey = "RSA PUBLIC KEY"
  case rsaPrivateKey = "RSA PRIVATE KEY"
  case ecPrivateKey = "EC PRIVATE KEY"
  case ecParameters = "EC PARAMETERS"
  case encryptedPrivateKey = "ENCRYPTED PRIVATE KEY"

  case certificate = "CERTIFICATE"
  case x509Certificate = "X509 CERTIFICATE"
  case trustedCertificate = "TRUSTED CERTIFICATE"
  case certificateRequest = "CERTIFICATE REQUEST"
  case newCertificateRequest = "NEW CERTIFICATE REQUEST"
  case pkcs7 = "PKCS7"
  case cms = "CMS"
  case ecPublicKey = "EC PUBLIC KEY"
  case dsaPublicKey = "DSA PUBLIC KEY"
  case dsaPrivateKey = "DSA PRIVATE KEY"
  case anyPrivateKey = "ANY PRIVATE KEY"
  case openSSHPrivateKey = "OPENSSH PRIVATE KEY"
  case ssh2PublicKey = "SSH2 PUBLIC KEY"
  case ssh2PrivateKey = "SSH2 ENCRYPTED PRIVATE KEY"
  case pgpPublicKey = "PGP PUBLIC KEY BLOCK"
  case pgpPrivateKey = "PGP PRIVATE KEY BLOCK"

  /// The label of exactly those bytes.
  init?(_ bytes: [UInt8]) {
    guard let label = Self.allCases.first(where: { $0.rawValue.utf8.elementsEqual(bytes) })
    else { return nil }
    self = label
  }
}
