internal import Extraction
internal import TextModel

/// Bytes that grow at their end, in memory of their own: what a writer of millions of small pieces needs and an array checks too often.
public struct ByteBuffer: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// The number of bytes.
  public private(set) var count = 0

  init(capacity: Int = 4096) {
    self.capacity = max(capacity, 64)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  /// The bytes where they lie, as long as the buffer stays as it is.
  public var view: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

  mutating func clear() { count = 0 }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    appendFitting(byte)
  }

  @inline(__always)
  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    guard let start = text.baseAddress else { return }
    reserve(text.count)
    (base + count).initialize(from: start, count: text.count)
    count &+= text.count
  }

  /// Makes room for some bytes, which may then be appended without a look at it.
  @inline(__always)
  mutating func reserve(_ room: Int) {
    if capacity &- count < room { grow(room) }
  }

  @inline(__always)
  mutating func appendFitting(_ byte: UInt8) {
    base[count] = byte
    count &+= 1
  }

  /// A text that stands in the program: the bytes of a literal are stored, not copied.
  @inline(__always)
  mutating func appendFitting(_ text: StaticString) {
    (base + count).initialize(from: text.utf8Start, count: text.utf8CodeUnitCount)
    count &+= text.utf8CodeUnitCount
  }

  /// Takes a byte off the end, where it stands there.
  @inline(__always)
  mutating func drop(_ byte: UInt8) {
    if count > 0, base[count &- 1] == byte { count &-= 1 }
  }

  /// The bytes that a number may take at most, and that writing one may touch.
  static let mostDigits = 24

  /// The digits of a number.
  mutating func append(digits value: UInt) {
    reserve(Self.mostDigits)
    appendFitting(digits: value)
  }

  /// The same where `mostDigits` bytes are known to fit.
  @inline(__always)
  mutating func appendFitting(digits value: UInt) {
    if value < 10 { return appendFitting(0x30 | UInt8(truncatingIfNeeded: value)) }
    guard value >= 10_000 else { return append(fourDigits: UInt32(truncatingIfNeeded: value)) }
    appendMany(digits: value)
  }

  private mutating func appendMany(digits value: UInt) {
    guard value < 100_000_000 else { return append(longDigits: value) }
    // Eight digits side by side in a register: cut in halves, each half in pairs, each pair in digits; the first is the lowest.
    let halves = UInt64(value) / 10_000 | (UInt64(value) % 10_000) << 32
    let hundreds = (halves &* 10_486) >> 20 & 0x7F_0000_007F
    let pairs = hundreds | (halves &- hundreds &* 100) << 16
    let tens = (pairs &* 103) >> 10 & 0x000F_000F_000F_000F
    let digits = tens | (pairs &- tens &* 10) << 8
    let zeros = min(7, digits.trailingZeroBitCount >> 3)
    let text = (digits | 0x3030_3030_3030_3030) >> UInt64(8 * zeros)
    UnsafeMutableRawPointer(base + count).storeBytes(of: text.littleEndian, as: UInt64.self)
    count += 8 - zeros
  }

  /// The same for a number below 10,000, which most are.
  @inline(__always)
  private mutating func append(fourDigits value: UInt32) {
    let hundreds = (value &* 5243) >> 19
    let pairs = hundreds | (value &- hundreds &* 100) << 16
    let tens = (pairs &* 103) >> 10 & 0x000F_000F
    let digits = tens | (pairs &- tens &* 10) << 8
    let zeros = min(3, digits.trailingZeroBitCount >> 3)
    let text = (digits | 0x3030_3030) >> UInt32(8 * zeros)
    UnsafeMutableRawPointer(base + count).storeBytes(of: text.littleEndian, as: UInt32.self)
    count &+= 4 &- zeros
  }

  private mutating func append(longDigits value: UInt) {
    append(digits: value / 10_000_000)
    var rest = value % 10_000_000
    for position in (0..<7).reversed() {
      base[count + position] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    count += 7
  }

  /// As `DecimalNumber.description`, without a string.
  mutating func append(_ number: DecimalNumber) {
    if number.isNegative { append(0x2D) }
    let start = count
    append(digits: UInt(number.significand.magnitude))
    guard number.exponent < 0 else { return append(0x30, times: Int(number.exponent)) }
    // Zeros up to the decimal point, then the point.
    let behind = -Int(number.exponent)
    let digits = count - start
    for added in 0..<max(0, 1 + behind - digits) { insert(0x30, before: digits + added) }
    insert(0x2E, before: behind)
  }

  /// The bytes of a range of a text up to the first that JSON wants escaped; gives its offset.
  mutating func appendPlain(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    let end = range.upperBound
    reserve(range.count + ByteBlock.size)
    var (place, offset) = (base + count, range.lowerBound)
    while offset < end {
      // The text may go on behind the range: what is copied of it is written over.
      let block = ByteBlock(text, at: offset)
      block.store(to: place)
      let plain = min((block.escapedInJSON | block.equal(to: 0x7F)).first, end &- offset)
      place += plain
      offset &+= plain
      if plain < ByteBlock.size { break }
    }
    count = place - base
    return offset
  }

  /// Repeats a byte.
  mutating func append(_ byte: UInt8, times: Int) {
    for _ in 0..<max(0, times) { append(byte) }
  }

  /// Puts a byte in front of the last `distance` ones.
  mutating func insert(_ byte: UInt8, before distance: Int) {
    let distance = min(max(0, distance), count)
    append(byte)
    var position = count - 1
    for _ in 0..<distance {
      base[position] = base[position - 1]
      position -= 1
    }
    base[position] = byte
  }

  @inline(never)
  private mutating func grow(_ length: Int) {
    capacity = max(capacity * 2, count + length)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: base, count: count)
    base.deallocate()
    base = larger
  }
}
