/// SHA-256 of FIPS 180-4, in its plainest form.
func sha256(_ message: [UInt8]) -> [UInt8] {
  var state: [UInt32] = primes(8).map { fraction(of: Double($0).squareRoot()) }
  let constants = primes(64).map { fraction(of: cubeRoot(Double($0))) }
  var padded = message + [0x80]
  while padded.count % 64 != 56 { padded.append(0) }
  padded += bytes(UInt64(message.count) * 8)
  for start in stride(from: 0, to: padded.count, by: 64) {
    compress(padded[start..<start + 64], constants, &state)
  }
  return state.flatMap(bytes)
}

/// Base64 of RFC 4648.
func base64(_ bytes: [UInt8]) -> String {
  let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
  return stride(from: 0, to: bytes.count, by: 3).map { start in
    let chunk = bytes[start..<min(start + 3, bytes.count)]
    let bits = chunk.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - chunk.count))
    let text = (0...chunk.count).map { alphabet[bits >> (18 - 6 * $0) & 63] }
    return String(text) + String(repeating: "=", count: 3 - chunk.count)
  }.joined()
}

private func compress(_ block: ArraySlice<UInt8>, _ constants: [UInt32], _ state: inout [UInt32]) {
  var words = stride(from: block.startIndex, to: block.endIndex, by: 4).map { start in
    block[start..<start + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
  }
  for t in 16..<64 {
    let a = words[t - 15]
    let b = words[t - 2]
    let small = rotated(a, 7) ^ rotated(a, 18) ^ a >> 3
    let large = rotated(b, 17) ^ rotated(b, 19) ^ b >> 10
    words.append(words[t - 16] &+ small &+ words[t - 7] &+ large)
  }
  var s = state
  for t in 0..<64 {
    let choice = s[4] & s[5] ^ ~s[4] & s[6]
    let mixed = rotated(s[4], 6) ^ rotated(s[4], 11) ^ rotated(s[4], 25)
    let first = s[7] &+ mixed &+ choice &+ constants[t] &+ words[t]
    let majority = s[0] & s[1] ^ s[0] & s[2] ^ s[1] & s[2]
    let second = (rotated(s[0], 2) ^ rotated(s[0], 13) ^ rotated(s[0], 22)) &+ majority
    s = [first &+ second, s[0], s[1], s[2], s[3] &+ first, s[4], s[5], s[6]]
  }
  state = zip(state, s).map { $0 &+ $1 }
}

private func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
  word >> count | word << (32 - count)
}

private func primes(_ count: Int) -> [Int] {
  Array((2...311).filter { n in !(2..<n).contains { n % $0 == 0 } }.prefix(count))
}

private func fraction(of root: Double) -> UInt32 {
  UInt32((root - root.rounded(.down)) * 4_294_967_296)
}

private func cubeRoot(_ value: Double) -> Double {
  (0..<60).reduce(value) { guess, _ in (2 * guess + value / (guess * guess)) / 3 }
}

private func bytes(_ value: some FixedWidthInteger) -> [UInt8] {
  withUnsafeBytes(of: value.bigEndian) { Array($0) }
}
