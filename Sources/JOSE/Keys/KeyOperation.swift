/// The two things this program does with a key; the raw value is the `key_ops` name (RFC 7517
/// §4.3).
package enum KeyOperation: String, Sendable, Hashable {
  case sign
  case verify
}
