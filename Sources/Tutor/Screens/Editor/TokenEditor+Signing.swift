import JOSE
import LoginFlow
import Terminal

extension TokenEditor {
  /// Puts a new signature under the text. Answers whether there was a key to make it with.
  mutating func sign(with signer: SigningKey, guess: String) -> Bool {
    guard let key = signer.key(of: world.server, guess: guess) else {
      notice = .secretMissing
      return false
    }
    switch document.signature(with: key) {
    case .failure(let obstacle): notice = .notSigned(obstacle)
    case .success(let bytes):
      let before = document
      document.change(.signature) { $0.replaceText(HexText.rows(bytes)) }
      finishEdit(before, focus == .ladder ? .signature : focus, .whole)
      document.signedWith = signer
      notice = .signed(signer, refusedBy: trace.firstFailure?.id)
    }
    return true
  }
}
