import JOSE
import LoginFlow
import Terminal

extension TokenEditor {
  /// Moves the choice in the box in front.
  mutating func select(_ offset: Int) {
    switch panel {
    case .signing(var form):
      let all = SigningKey.allCases
      let index = all.firstIndex(of: form.selected) ?? 0
      form.selected = all[min(max(0, index + offset), all.count - 1)]
      panel = .signing(form)
    case .sending(let selected):
      panel = .sending(selected: min(max(0, selected + offset), SentRequest.choices.count - 1))
    default: break
    }
  }

  /// Takes what is chosen.
  mutating func choose() {
    switch panel {
    case .signing(let form): sign(with: form)
    case .sending(let selected):
      panel = .answer(
        SentRequest(SentRequest.choices[selected], token: token, in: world), scroll: 0)
    default: break
    }
  }

  /// Letters in a box: the guessed secret is the only thing to type.
  mutating func typeInPanel(_ key: Terminal.Key) {
    guard case .signing(var form) = panel else { return }
    if form.selected != .guessed {
      guard case .character = key else { return }
      form.selected = .guessed
    }
    if key != .enter { _ = form.guess.apply(key) }
    panel = .signing(form)
  }

  private mutating func sign(with form: EditorPanel.SigningForm) {
    guard let key = form.selected.key(of: world.server, guess: form.guess.text) else {
      message = "Type the secret you guess first."
      return
    }
    switch document.signature(with: key) {
    case .failure(let obstacle):
      panel = nil
      message = "Not signed: \(obstacle.sentence)"
    case .success(let bytes):
      panel = nil
      let before = document
      document.change(.signature) { $0.replaceText(HexText.rows(bytes)) }
      finishEdit(before, focus == .ladder ? .signature : focus, .whole)
      document.signedWith = form.selected
      message = signedMessage(form.selected)
    }
  }

  private func signedMessage(_ key: SigningKey) -> String {
    switch trace.firstFailure?.id {
    case nil: "Signed with \(key.title). Every check passes."
    case .signatureValid?: "Signed with \(key.title): not the key the server checks with."
    case let id?: "Signed with \(key.title), but \(id.rawValue) refuses the token."
    }
  }
}
