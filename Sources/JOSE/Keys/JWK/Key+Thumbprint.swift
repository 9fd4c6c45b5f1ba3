import Crypto

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension Key {
  /// The JWK thumbprint with SHA-256, in base64url (RFC 7638). The same for a private key and its
  /// public half. Of a shared secret it must not be published: it lets anybody check a guess.
  package var thumbprint: String { Base64URL.encode(SHA256.hash(data: thumbprintBytes)) }
}
