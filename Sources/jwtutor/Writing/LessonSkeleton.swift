import LessonScript

/// A small lesson to begin with, explained by comments. It passes every check as it is.
enum LessonSkeleton {
  /// Whether a name can be a lesson's id: small letters, digits and single hyphens.
  static func isID(_ name: String) -> Bool {
    let parts = name.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    return letters.contains(name.utf8.first ?? 0)
      && parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { letters.contains($0) || digits.contains($0) }
      }
  }

  /// - Parameter id: as ``isID(_:)`` wants it.
  static func text(id: String) -> String {
    """
    {
      "$comment": "Keys that begin with x- and $comment are yours. AUTHORING.md explains the others.",
      "formatVersion": \(LessonReader.formatVersion),
      "id": "\(id)",
      "lang": "en",
      "title": "A title",
      "summary": "What the lesson is about, in a sentence.",
      "level": "beginner",
      "minutes": 1,
      "authors": ["Your name"],
      "license": "CC-BY-4.0",
      "status": "draft",
      "objectives": ["What a learner can do afterwards."],
      "keyPoints": ["What to remember."],
      "clock": "2026-11-02T09:00:00Z",
      "stages": [
        {
          "id": "first",
          "title": "A first stage",
          "short": "First",
          "steps": [
            {
              "$comment": "A step to read: what is said, what happens, where to look, what is so.",
              "id": "log-in",
              "title": "Alice logs in",
              "say": [
                "Alice types her name and password, and the shop gives her a *token*.",
                "The *signature* at its end was made of all its letters."
              ],
              "do": [
                { "do": "visit", "who": "alice" },
                { "do": "fill-in", "who": "alice", "user": "alice", "password": "correct horse" },
                { "do": "request", "who": "alice", "action": "log-in" }
              ],
              "focus": ["token"],
              "expect": { "status": 200, "storedIn": { "alice": "local-storage" } }
            },
            {
              "$comment": "A prediction: it is answered before the step plays.",
              "id": "change-it",
              "title": "One claim is changed",
              "predict": {
                "question": "Alice changes her name in the token. What will the server say?",
                "options": [
                  {
                    "id": "served",
                    "text": "Here is your profile.",
                    "reason": "The server looks at the signature first.",
                    "expect": { "status": 200 }
                  },
                  {
                    "id": "refused",
                    "text": "Log in again.",
                    "reason": "The signature was made of other letters.",
                    "expect": { "status": 401 }
                  }
                ]
              },
              "say": "✘ signature-valid: the letters are not the ones that were signed.",
              "do": [
                { "do": "edit-claim", "who": "alice", "claim": "name", "value": "Bob" },
                { "do": "request", "who": "alice", "action": "profile" }
              ],
              "focus": ["check:signature-valid"],
              "expect": { "status": 401, "refusedBy": "signature-valid" }
            },
            {
              "$comment": "A task: it is done as soon as all of checks is so, whichever way led there.",
              "id": "your-turn",
              "title": "Your turn",
              "say": "A fresh login gives a fresh token.",
              "task": {
                "goal": "Log in as alice again and get served",
                "checks": { "status": 200, "claims": { "name": "Alice" } },
                "hints": ["Where did her first token come from?"],
                "solution": [
                  { "do": "fill-in", "who": "alice", "user": "alice", "password": "correct horse" },
                  { "do": "request", "who": "alice", "action": "log-in" }
                ]
              }
            }
          ]
        }
      ]
    }

    """
  }
}
