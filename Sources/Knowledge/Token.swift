/// A word, number or punctuation mark of a `Document`.
public struct Token: Hashable, Sendable {
  public let span: TextSpan
  /// The very characters of the text.
  public let text: String
  /// `text` in lower case.
  public let lower: String
  /// Set by the tagger.
  public var partOfSpeech: PartOfSpeech = .x
  /// Set by the tagger.
  public var pennTag: PennTag = .unknown
  /// Dictionary form in lower case, except for names; set by the lemmatiser.
  public var lemma: String
  /// Index in `Document.tokens` of the word this one depends on; -1 at the root of a sentence.
  public var head: Int = -1
  public var relation: DependencyRelation = .dep

  public init(span: TextSpan, text: String, lower: String) {
    self.span = span
    self.text = text
    self.lower = lower
    self.lemma = lower
  }
}

/// A universal part of speech.
///
/// Source: Universal Dependencies v2, https://universaldependencies.org/u/pos/.
public enum PartOfSpeech: String, Hashable, Sendable, CaseIterable {
  case adj = "ADJ"
  case adp = "ADP"
  case adv = "ADV"
  case aux = "AUX"
  case cconj = "CCONJ"
  case det = "DET"
  case intj = "INTJ"
  case noun = "NOUN"
  case num = "NUM"
  case part = "PART"
  case pron = "PRON"
  case propn = "PROPN"
  case punct = "PUNCT"
  case sconj = "SCONJ"
  case sym = "SYM"
  case verb = "VERB"
  case x = "X"
}

/// A Penn Treebank tag, in the English UD treebanks' variant; tells tense and number.
///
/// Source: the XPOS column of UD English EWT and GUM.
public enum PennTag: String, Hashable, Sendable, CaseIterable {
  case unknown = "_"
  case cc = "CC"
  case cd = "CD"
  case dt = "DT"
  case ex = "EX"
  case fw = "FW"
  case inTag = "IN"
  case jj = "JJ"
  case jjr = "JJR"
  case jjs = "JJS"
  case ls = "LS"
  case md = "MD"
  case nn = "NN"
  case nns = "NNS"
  case nnp = "NNP"
  case nnps = "NNPS"
  case pdt = "PDT"
  case pos = "POS"
  case prp = "PRP"
  case prpPossessive = "PRP$"
  case rb = "RB"
  case rbr = "RBR"
  case rbs = "RBS"
  case rp = "RP"
  case sym = "SYM"
  case to = "TO"
  case uh = "UH"
  case vb = "VB"
  case vbd = "VBD"
  case vbg = "VBG"
  case vbn = "VBN"
  case vbp = "VBP"
  case vbz = "VBZ"
  case wdt = "WDT"
  case wp = "WP"
  case wpPossessive = "WP$"
  case wrb = "WRB"
  case afx = "AFX"
  case add = "ADD"
  case gw = "GW"
  case nfp = "NFP"
  case hyph = "HYPH"
  case fullStop = "."
  case comma = ","
  case colon = ":"
  case leftBracket = "-LRB-"
  case rightBracket = "-RRB-"
  case openingQuote = "``"
  case closingQuote = "''"
  case dollar = "$"
}

/// A universal dependency relation with the English subtypes.
///
/// Source: Universal Dependencies v2, https://universaldependencies.org/en/dep/.
public enum DependencyRelation: String, Hashable, Sendable, CaseIterable {
  case acl
  case aclRelcl = "acl:relcl"
  case advcl
  case advclRelcl = "advcl:relcl"
  case advmod
  case amod
  case appos
  case aux
  case auxPass = "aux:pass"
  case `case`
  case cc
  case ccPreconj = "cc:preconj"
  case ccomp
  case compound
  case compoundPrt = "compound:prt"
  case conj
  case cop
  case csubj
  case csubjOuter = "csubj:outer"
  case csubjPass = "csubj:pass"
  case dep
  case det
  case detPredet = "det:predet"
  case discourse
  case dislocated
  case expl
  case fixed
  case flat
  case goeswith
  case iobj
  case list
  case mark
  case nmod
  case nmodDesc = "nmod:desc"
  case nmodPoss = "nmod:poss"
  case nmodUnmarked = "nmod:unmarked"
  case nsubj
  case nsubjOuter = "nsubj:outer"
  case nsubjPass = "nsubj:pass"
  case nummod
  case obj
  case obl
  case oblAgent = "obl:agent"
  case oblUnmarked = "obl:unmarked"
  case orphan
  case parataxis
  case punct
  case reparandum
  case root
  case vocative
  case xcomp
}
