import SourceJSON

extension ValueKind where Value == ReviewQuestion {
  static let reviewQuestion = ValueKind<ReviewQuestion>("a question with the id of a step") {
    place, reading in
    guard var object = ObjectReader(place, "a review question", &reading) else { return nil }
    let text = object.required("question", .line, &reading)
    let step = object.required("step", .slug, &reading)
    object.refuseOtherKeys(&reading)
    return ReviewQuestion(text: text ?? "", step: step ?? "", pointer: place.pointer)
  }
}
