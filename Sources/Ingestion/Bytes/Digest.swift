import CMessageDigest

/// SHA-256 of a text's UTF-8, in lower-case hexadecimal.
package func sha256(of text: String) -> String {
  var text = text
  var context = SHA2_CTX()
  var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
  SHA256Init(&context)
  text.withUTF8 { SHA256Update(&context, $0.baseAddress, $0.count) }
  SHA256Final(&digest, &context)
  let digits = Array("0123456789abcdef".utf8)
  return String(
    decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
