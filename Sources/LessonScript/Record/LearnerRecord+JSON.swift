package import SourceJSON

extension LearnerRecord {
  /// The newest version of the written form that this program reads.
  package static let formatVersion = 1

  /// A claim may be as deep as JSON of its own, and the record stands around it.
  private static let depthLimit = 2 * JSONLimits.standard.depth

  /// The largest text of a record, in bytes.
  package static let byteLimit = JSONLimits.standard.bytes

  /// The record as JSON, to be kept: readable, in the order of the ids, and never too large to be
  /// read again. What was done by hand is left out where it would be, and of a step at which
  /// something was done that cannot be written.
  ///
  /// No password of the learner's own is in it. One that does not open an account of the shop is
  /// written as an empty one, which opens none either.
  package var json: String {
    let text = json(withCommands: true)
    return text.utf8.count <= Self.byteLimit ? text : json(withCommands: false)
  }

  private func json(withCommands: Bool) -> String {
    let sorted = steps.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    let entries = sorted.map { ($0.key, $0.value.value(withCommands: withCommands)) }
    var members: [(String, JSONValue)] = [
      ("formatVersion", .number(JSONNumber(Self.formatVersion))), ("lesson", .string(lesson)),
    ]
    if let position { members.append(("position", .string(position))) }
    members.append(("steps", .object(JSONObject(entries))))
    return JSONWriter.prettyText(JSONNode(.object(JSONObject(members)))) + "\n"
  }

  /// Reads a record.
  ///
  /// Steps and options that the lesson has no longer are kept; they do no harm. Of a step whose
  /// commands cannot be read nothing that was done by hand is kept.
  /// - Returns: nil when this is no record or one of a newer version, and what was found, each at
  ///   its place.
  package static func read(
    _ source: SourceText
  ) -> (record: LearnerRecord?, diagnostics: [Diagnostic]) {
    let root: JSONNode
    do throws(JSONError) {
      root = try JSONParser.parse(source, limits: JSONLimits(depth: depthLimit, bytes: byteLimit))
    } catch {
      return (nil, [error.diagnostic(in: source, code: ReadingProblem.notJSON.rawValue)])
    }
    var reading = LessonReading(source)
    let record = ValueKind.record.read(Place(root), &reading)
    return (record, reading.diagnostics)
  }
}

extension ValueKind where Value == LearnerRecord {
  fileprivate static let record = ValueKind("a record") { place, reading in
    guard var object = ObjectReader(place, "a record", &reading),
      object.hasReadableVersion(upTo: LearnerRecord.formatVersion, &reading)
    else { return nil }
    let lesson = object.required("lesson", .slug, &reading)
    let isRecord = reading.diagnostics.isEmpty
    let steps = object.required(
      "steps", .entries(.slug, .stepRecord, freeKeys: false, most: LessonLimits.steps), &reading)
    let position = object.optional("position", .slug, &reading)
    object.refuseOtherKeys(&reading)
    guard isRecord, let lesson, let steps else { return nil }
    var record = LearnerRecord(lesson: lesson)
    for step in steps { record[step.name] = step.value }
    record.position = position
    return record
  }
}
