/// Articles of our own for tests of the whole program.
enum SampleArticles {
  static let talks = """
    Harbour talks planned

    LISBON, 3 March 2025 – The Portuguese prime minister, Rui Falcão, will host talks in Lisbon on
    Friday. Norway's foreign minister, Ana Berg, is expected to attend. Russia will not take part.

    "We will send two ships," Berg said on Monday.
    """

  static let visit = """
    Minister in Oslo

    OSLO, 5 May 2025 – Canada's defence minister, Paul Roy, visited Oslo on Sunday and met Ana Berg.
    """
}
