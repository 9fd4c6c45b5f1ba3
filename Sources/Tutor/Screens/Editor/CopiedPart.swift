import JOSE
import LoginFlow
import Terminal

/// What can be copied from the editor.
package enum CopiedPart: Sendable, Hashable, CaseIterable {
  case token
  /// The text of the header, and that of the payload.
  case header
  case payload
  /// The signature in base64url.
  case signature
  /// The request chosen last, as a command.
  case curl

  /// The part that has the keyboard.
  init(_ field: EditorField) {
    self =
      switch field {
      case .raw, .ladder: .token
      case .header: .header
      case .payload: .payload
      case .signature: .signature
      }
  }

  /// Its text; empty where there is none.
  func text(of editor: TokenEditor) -> String {
    switch self {
    case .token: return editor.token
    case .header: return editor.document.header.text
    case .payload: return editor.document.payload.text
    case .signature:
      let letters = editor.document.decoded.signature.map { editor.document.token[$0.range] }
      return String(decoding: letters ?? [], as: UTF8.self)
    case .curl:
      let request = SentRequest(
        SentRequest.choices[editor.lastRequest], by: editor.holder, token: editor.token,
        in: editor.world
      ).request
      return request.map { CurlLine.text($0, to: editor.world.server.site.origin) } ?? ""
    }
  }
}
