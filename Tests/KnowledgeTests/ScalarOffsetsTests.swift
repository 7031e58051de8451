import Testing

import Knowledge

@Suite struct ScalarOffsetsTests {
  @Test(arguments: ["", "plain", "naïve — “quoted” 🚢🏴‍☠️ Привет", "e\u{301}\r\n中文"])
  func bytesAndScalarsConvertBothWays(_ text: String) {
    let long = String(repeating: text, count: 200)
    let offsets = ScalarOffsets(long)
    var byte = 0
    for (index, scalar) in long.unicodeScalars.enumerated() {
      #expect(offsets.scalar(atByte: byte) == index)
      #expect(offsets.byte(atScalar: index) == byte)
      byte += UTF8.width(scalar)
    }
    #expect(offsets.scalar(atByte: byte) == long.unicodeScalars.count)
    #expect(offsets.byte(atScalar: long.unicodeScalars.count) == byte)
  }
}
