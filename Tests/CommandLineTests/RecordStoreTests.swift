import Foundation
import LessonScript
import LoginFlow
import SystemPackage
import Testing
import Tutor

@testable import jwtutor

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

@Suite("What learners did is kept in files") struct RecordStoreTests {
  private func record(_ steps: [String: StepRecord], at position: String? = nil) -> LearnerRecord {
    var record = LearnerRecord(lesson: "tiny")
    for (id, step) in steps { record[id] = step }
    record.position = position
    return record
  }

  private let done = StepRecord(mark: .done)

  private func store(_ scratch: Scratch) -> RecordStore {
    RecordStore(at: FilePath(scratch.path("a/b/jwtutor")))
  }

  private func file(_ scratch: Scratch, _ name: String = "tiny.json") -> String {
    scratch.path("a/b/jwtutor/\(name)")
  }

  private func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.posixPermissions] as? Int)
  }

  private func names(_ scratch: Scratch) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: scratch.path("a/b/jwtutor")).sorted()
  }

  @Test("a record is read again as it was, and belongs to its owner alone")
  func roundTrip() throws {
    try Scratch.with { scratch in
      let record = record(["a": done, "b": StepRecord(answer: "yes", hints: 1)], at: "b")
      #expect(store(scratch).load("tiny") == (nil, nil))
      #expect(store(scratch).save(record) == nil)
      #expect(store(scratch).load("tiny") == (record, nil))
      let modes = (try mode(file(scratch)), try mode(scratch.path("a/b/jwtutor")))
      #expect(modes == (0o600, 0o700))
      #expect(try names(scratch) == ["lock", "tiny.json"])
    }
  }

  @Test("the folder is the state folder of the XDG specification, which a relative path is not")
  func folder() {
    func path(_ variables: [String: String]) -> String? {
      StateFolder.path { variables[$0] }?.string
    }
    #expect(path(["XDG_STATE_HOME": "/s", "HOME": "/h"]) == "/s/jwtutor")
    #expect(path(["XDG_STATE_HOME": "s", "HOME": "/h"]) == "/h/.local/state/jwtutor")
    #expect(path(["HOME": "/h"]) == "/h/.local/state/jwtutor")
    #expect(path(["HOME": "h"]) == nil)
    #expect(path([:]) == nil)
  }

  @Test("nowhere to keep anything is said once")
  func noPlace() {
    let store = RecordStore(at: nil)
    #expect(store.load("tiny") == (nil, nil))
    #expect(store.save(record(["a": done])) == .noPlace)
    #expect(store.save(record(["b": done])) == nil)
  }

  @Test(
    "what is torn, foreign or huge is set aside, never lost, and a new file begins",
    arguments: [
      "", #"{"formatVersion": 1, "lesson": "tiny", "steps": {"a": {"ma"#, "[]", #"{"a": 1}"#,
      #"{"formatVersion": 1, "lesson": "other", "steps": {}}"#,
      String(repeating: " ", count: LearnerRecord.byteLimit + 1),
    ])
  func setAside(_ text: String) throws {
    try Scratch.with { scratch in
      for number in 1...2 {
        try scratch.write("a/b/jwtutor/tiny.json", text)
        let store = store(scratch)
        let name = "tiny.json.broken-\(number)"
        #expect(store.load("tiny") == (nil, .setAside(as: name)))
        #expect(try String(contentsOfFile: file(scratch, name), encoding: .utf8) == text)
        #expect(store.save(record(["a": done])) == nil)
        #expect(self.store(scratch).load("tiny").record == record(["a": done]))
      }
    }
  }

  @Test("of a record that can be read in part that part is kept, and the file set aside")
  func partly() throws {
    try Scratch.with { scratch in
      let text =
        #"{"formatVersion": 1, "lesson": "tiny", "steps": {"a": {"mark": "done"}}, "new": 1}"#
      try scratch.write("a/b/jwtutor/tiny.json", text)
      let expected = (record(["a": done]), RecordTrouble.setAside(as: "tiny.json.broken-1"))
      #expect(store(scratch).load("tiny") == expected)
      #expect(store(scratch).load("tiny") == (expected.0, nil))
    }
  }

  @Test("a newer version is left as it is, and nothing is kept")
  func newer() throws {
    try Scratch.with { scratch in
      let text = #"{"formatVersion": 2, "steps": "elsewhere"}"#
      try scratch.write("a/b/jwtutor/tiny.json", text)
      for isLoaded in [true, false] {
        let store = store(scratch)
        if isLoaded { #expect(store.load("tiny") == (nil, .newer(file: "tiny.json"))) }
        let trouble = store.save(record(["a": done]))
        #expect(trouble == (isLoaded ? nil : .newer(file: "tiny.json")))
        #expect(store.save(record(["b": done])) == nil)
        #expect(try String(contentsOfFile: file(scratch), encoding: .utf8) == text)
      }
    }
  }

  @Test("a link or a folder in the file's place is left as it is", arguments: [true, false])
  func notAFile(isLink: Bool) throws {
    try Scratch.with { scratch in
      try scratch.write("target", "keep me")
      try scratch.write("a/b/jwtutor/x", "")
      if isLink {
        try FileManager.default.createSymbolicLink(
          atPath: file(scratch), withDestinationPath: scratch.path("target"))
      } else {
        try FileManager.default.createDirectory(
          atPath: file(scratch), withIntermediateDirectories: false)
      }
      let store = store(scratch)
      guard case (nil, .leftAlone(file: "tiny.json", _)) = store.load("tiny") else {
        Issue.record("it was not left alone")
        return
      }
      #expect(store.save(record(["a": done])) == nil)
      #expect(try names(scratch) == ["tiny.json", "x"])
      #expect(try String(contentsOfFile: scratch.path("target"), encoding: .utf8) == "keep me")
    }
  }

  @Test("two programs keep what both did, step by step")
  func twoWriters() throws {
    try Scratch.with { scratch in
      let (one, other) = (store(scratch), store(scratch))
      _ = (one.load("tiny"), other.load("tiny"))
      #expect(one.save(record(["a": done], at: "a")) == nil)
      #expect(other.save(record(["b": done], at: "b")) == nil)
      #expect(one.save(record(["a": done, "c": done], at: "c")) == nil)
      let kept = try #require(store(scratch).load("tiny").record)
      #expect(kept == record(["a": done, "b": done, "c": done], at: "c"))
      #expect(other.save(record([:], at: "b")) == nil, "started over")
      #expect(store(scratch).load("tiny").record?.steps.keys.sorted() == ["a", "c"])
    }
  }

  @Test("many programs at once lose nothing")
  func manyWriters() async throws {
    let scratch = Scratch(
      folder: FileManager.default.temporaryDirectory.appending(path: "jwtutor-\(UUID().uuidString)")
    )
    defer { try? FileManager.default.removeItem(at: scratch.folder) }
    let path = FilePath(scratch.path("jwtutor"))
    await withTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          let store = RecordStore(at: path)
          var record = LearnerRecord(lesson: "tiny")
          for step in 0..<5 {
            record["w\(writer)-\(step)"] = StepRecord(mark: .done)
            #expect(store.save(record) == nil)
          }
        }
      }
    }
    #expect(RecordStore(at: path).load("tiny").record?.steps.count == 20)
  }

  @Test("a password of the learner's own is not in the file, and a step with one starts over")
  func password() throws {
    try Scratch.with { scratch in
      let store = store(scratch)
      var own = StepRecord()
      _ = own.add(.browser(.fillIn(.alice, user: "alice", password: "my own secret")))
      #expect(store.save(record(["a": own])) == nil)
      let text = try String(contentsOfFile: file(scratch), encoding: .utf8)
      #expect(!text.contains("my own secret"))
      #expect(store.save(record([:])) == nil)
      #expect(self.store(scratch).load("tiny").record == record([:]))
    }
  }

  @Test("a folder that cannot be made is said once, with its reason")
  func noFolder() throws {
    try Scratch.with { scratch in
      try scratch.write("a/b", "a file")
      let store = store(scratch)
      #expect(store.load("tiny") == (nil, nil))
      #expect(store.save(record(["a": done])) == .notSaved(why: Errno.notDirectory.description))
      #expect(store.save(record(["b": done])) == nil)
    }
  }

  @Test("without the right to write the old file stays", .enabled(if: getuid() != 0))
  func noPermission() throws {
    try Scratch.with { scratch in
      let old = record(["a": done])
      #expect(store(scratch).save(old) == nil)
      chmod(scratch.path("a/b/jwtutor"), 0o500)
      defer { chmod(scratch.path("a/b/jwtutor"), 0o700) }
      let trouble = store(scratch).save(record(["b": done]))
      #expect(trouble == .notSaved(why: Errno.permissionDenied.description))
      #expect(store(scratch).load("tiny").record == old)
    }
  }

  #if os(Linux)
    @Test(
      "on a full disk the old file stays, and it goes on when there is room", .enabled(if: canMount)
    )
    func fullDisk() throws {
      try Scratch.with { scratch in
        let disk = scratch.path("disk")
        mkdir(disk, 0o700)
        try #require(mount("tmpfs", disk, "tmpfs", 0, "size=64k") == 0)
        defer { umount(disk) }
        let path = FilePath(disk).appending("jwtutor")
        let store = RecordStore(at: path)
        let old = record(["a": done])
        #expect(store.save(old) == nil)
        try #require(
          FileManager.default.createFile(atPath: disk + "/ballast", contents: nil))
        let ballast = try #require(fopen(disk + "/ballast", "w"))
        setvbuf(ballast, nil, _IONBF, 0)
        while fputs(String(repeating: "x", count: 512), ballast) >= 0 {}
        fclose(ballast)
        #expect(
          store.save(record(["a": done, "b": done]))
            == .notSaved(why: Errno.noSpace.description))
        #expect(RecordStore(at: path).load("tiny") == (old, nil))
        unlink(disk + "/ballast")
        #expect(store.save(record(["a": done, "b": done])) == nil)
        #expect(RecordStore(at: path).load("tiny").record?.steps.count == 2)
      }
    }

    /// Whether this process may mount: a root of its own does, in a container perhaps not.
    private static let canMount: Bool = {
      let folder = FileManager.default.temporaryDirectory.path + "/jwtutor-\(UUID().uuidString)"
      mkdir(folder, 0o700)
      defer { rmdir(folder) }
      guard mount("tmpfs", folder, "tmpfs", 0, nil) == 0 else { return false }
      return umount(folder) == 0
    }()
  #endif
}
