import LoginFlow
import Terminal

/// A compact token as coloured text: header, payload and signature each in their own role, and
/// letters that differ from the token as it was issued marked.
enum TokenText {
  static func line(_ token: String, issued: String?, glyphs: Glyphs) -> StyledLine {
    var spans: [RoleSpan] = []
    var start = 0
    let bytes = Array(token.utf8)
    let roles: [Role] = [.header, .payload, .signature]
    var segment = 0
    for offset in 0...bytes.count where offset == bytes.count || bytes[offset] == 0x2E {
      spans.append(RoleSpan(start..<offset, roles[min(segment, 2)]))
      start = offset + 1
      segment += 1
    }
    if let issued {
      spans += changes(in: token, from: issued).map { RoleSpan($0, .changed) }
    }
    return StyledLine(VisibleText.show(token, glyphs), .dim, spans: spans)
  }

  /// Where a token differs from the one it was made from, in UTF-8 offsets; segment by segment.
  static func changes(in token: String, from issued: String) -> [Range<Int>] {
    let new = Array(token.utf8).split(separator: 0x2E, omittingEmptySubsequences: false)
    let old = Array(issued.utf8).split(separator: 0x2E, omittingEmptySubsequences: false)
    var ranges: [Range<Int>] = []
    for (index, segment) in new.enumerated() {
      guard index < old.count else {
        ranges.append(segment.startIndex..<segment.endIndex)
        continue
      }
      ranges += changes(in: segment, from: old[index])
    }
    return ranges
  }

  private static func changes(
    in new: ArraySlice<UInt8>, from old: ArraySlice<UInt8>
  ) -> [Range<Int>] {
    let new = Array(new.indices).map { ($0, new[$0]) }
    let old = Array(old)
    if new.count == old.count {
      var ranges: [Range<Int>] = []
      for (place, byte) in new where byte != old[place - (new.first?.0 ?? 0)] {
        if let last = ranges.last, last.upperBound == place {
          ranges[ranges.count - 1] = last.lowerBound..<place + 1
        } else {
          ranges.append(place..<place + 1)
        }
      }
      return ranges
    }
    let shorter = min(new.count, old.count)
    var prefix = 0
    while prefix < shorter, new[prefix].1 == old[prefix] { prefix += 1 }
    var suffix = 0
    while suffix < shorter - prefix,
      new[new.count - 1 - suffix].1 == old[old.count - 1 - suffix]
    {
      suffix += 1
    }
    guard let first = new.first?.0, prefix < new.count - suffix else { return [] }
    return [first + prefix..<first + new.count - suffix]
  }
}
