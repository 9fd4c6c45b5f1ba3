import JOSE
import LessonScript
import SourceJSON
import TestSupport
import Testing

@Suite("Places to look at") struct FocusTests {
  @Test("every name leads to its place and back")
  func names() {
    for name in Focus.allNames + ["/payload/exp", "/header/alg", "/payload/a~1b"] {
      #expect(Focus(name)?.name == name)
    }
    #expect(Focus("/payload/a~1b") == .claim("a/b"))
    #expect(Set(Focus.allNames).count == Focus.allNames.count)
  }

  @Test(
    "what is no place is refused",
    arguments: [
      "", "sever", "check:", "check:sig", "/payload", "/payload/", "/payload/a/b", "/signature/x",
      "payload/exp", "/payload/~2",
    ])
  func refused(_ name: String) {
    #expect(Focus(name) == nil)
    let draft = LessonDraft.step("focus", #"["token", 1️⃣"\#(name)"2️⃣]"#)
    expectOne(draft.read().diagnostics, "L005", in: draft)
  }

  @Test("a name mistyped is said with the one that was meant")
  func suggestion() {
    let draft = LessonDraft.step("focus", #"[1️⃣"check:expirtion"2️⃣]"#)
    expectOne(
      draft.read().diagnostics, "L005", in: draft, help: #"did you mean "check:expiration"?"#)
  }
}
