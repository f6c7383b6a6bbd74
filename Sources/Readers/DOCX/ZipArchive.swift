internal import CLibZip

/// Members of a ZIP archive by name, read with libzip under limits.
final class ZipArchive {
  /// The most members an archive may have.
  static let mostMembers = 10_000
  /// The largest member, unpacked, in bytes.
  static let largestMember: UInt64 = 128 << 20
  /// A member larger than this, in bytes, may not unpack to more than `largestRatio` times what is stored: text packs to a twentieth.
  static let freeSize: UInt64 = 8 << 20
  static let largestRatio: UInt64 = 100

  private let name: String
  private let library: libzip
  private let archive: OpaquePointer

  /// - Parameters:
  ///   - bytes: the whole file; has to outlive the archive.
  ///   - name: what the file is called in messages.
  /// - Throws: `ReadError` where libzip is missing, or for what is no whole archive.
  init(_ bytes: UnsafeBufferPointer<UInt8>, name: String) throws(ReadError) {
    guard let library = libzip_load()?.pointee else {
      throw ReadError(name, "Word files are read with libzip, which is not installed; install the package libzip4")
    }
    guard let source = library.zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, nil) else {
      throw ReadError(name, "no memory for the archive")
    }
    guard let archive = library.zip_open_from_source(source, ZIP_RDONLY, nil) else {
      library.zip_source_free(source)
      throw ReadError(name, "a Word file or ZIP archive that is cut off or damaged; copy it again")
    }
    self.name = name
    self.library = library
    self.archive = archive
    guard library.zip_get_num_entries(archive, 0) <= Self.mostMembers else {
      throw ReadError(name, "an archive of more than \(Self.mostMembers) members, which no Word file has")
    }
  }

  deinit { library.zip_discard(archive) }

  /// A member, unpacked; nil where there is none of that name.
  ///
  /// - Throws: `ReadError` for one that is encrypted, damaged or far larger than it should be.
  func member(_ path: String) throws(ReadError) -> [UInt8]? {
    let index = library.zip_name_locate(archive, path, 0)
    guard index >= 0 else { return nil }
    var status = zip_stat_t()
    guard library.zip_stat_index(archive, UInt64(index), 0, &status) == 0 else { throw damaged(path) }
    guard status.encryption_method == UInt16(ZIP_EM_NONE) else {
      throw ReadError(name, "encrypted; save a copy without a password")
    }
    guard status.size <= Self.largestMember,
      status.size <= Self.freeSize || status.size / max(1, status.comp_size) <= Self.largestRatio
    else {
      throw ReadError(
        name, "unpacks to \(status.size >> 20) MiB of \(path), more than an article holds; save the text alone")
    }
    guard let file = library.zip_fopen_index(archive, UInt64(index), 0) else { throw damaged(path) }
    defer { _ = library.zip_fclose(file) }
    let size = Int(status.size)
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, initialized in
      // One byte more than the archive promises tells a promise that is not kept.
      while count <= size {
        let read = library.zip_fread(file, buffer.baseAddress.map { $0 + count }, UInt64(size + 1 - count))
        if read < 0 { count = -1 }
        guard read > 0 else { break }
        count += Int(read)
      }
      initialized = max(0, count)
    }
    guard count == size else { throw damaged(path) }
    return bytes
  }

  private func damaged(_ path: String) -> ReadError {
    ReadError(name, "damaged in \(path); open it in a word processor and save it again")
  }
}
