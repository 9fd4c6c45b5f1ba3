import Testing

@testable import LessonScript

@Suite("Words of the glossary in a text") struct GlossaryTests {
  @Test(
    "a word occurs as a whole, in its case or with a capital letter in front",
    arguments: [
      ("claim", "a claim.", true), ("claim", "Claim", true), ("claim", "claims", false),
      ("claim", "disclaim", false), ("claim", "CLAIM", false), ("claim", "", false),
      ("exp", "\"exp\":1793610900", true), ("exp", "exp_x", false), ("exp", "x1exp", false),
      ("local storage", "in local storage:", true), ("__Host-", "__Host-token=a", true),
      ("__Host-", "x__Host-token", false), ("401", "401 Unauthorized", true),
      ("401", "1401", false), ("token", "token-size", false), ("size", "token-size", false),
      ("HS256", "HS256-", true), ("same-site", "a same-site cookie", true),
      ("HttpOnly", "httpOnly", false), ("für", "dafür", false),
      ("token", "token–or", true),
    ])
  func words(word: String, text: String, occurs: Bool) {
    #expect(GlossaryWord(word).occurs(in: text) == occurs)
  }

  @Test("a word between backticks counts only where it is marked as code")
  func code() throws {
    let word = GlossaryWord("`none`")
    let term = Glossary.Term(id: "none", words: [word], say: Prose("."), source: ".")
    #expect(word.text == "none")
    #expect(!term.occurs(in: try ProseMarks.paragraph("There is none.")))
    #expect(term.occurs(in: try ProseMarks.paragraph("It says `alg: none`.")))
    #expect(!term.occurs(in: "none"))
    #expect(!GlossaryWord("``").isCode)
  }

  @Test("a word in plain letters counts across marks")
  func marks() throws {
    let term = Glossary.Term(
      id: "claim", words: [GlossaryWord("claim sub")], say: Prose("."), source: ".")
    #expect(term.occurs(in: try ProseMarks.paragraph("the claim `sub`")))
  }
}
