internal import Pcre

extension LinePatterns {
  /// The heading of a list of links.
  static let furnitureHeading = Pattern(
    """
    (?: most\\s+(?:viewed|read|popular|shared|watched|commented|recent) \\b [^.]{0,30}
      | (?:trending|popular|top\\s+stories|more\\s+stories|more\\s+news|latest(?:\\s+news|\\s+stories|\\s+headlines)?)
        (?:\\s+now|\\s+today|\\s+stories)?
      | more\\s+(?:from|on|about)\\s+(?:(?:this|the|our)\\s+)?[\\w'’-]+(?:\\s+[\\w'’-]+)?
      | (?:related|recommended|suggested|similar) (?:\\s+(?:stories|story|articles?|content|links?|topics?|news|coverage|reading|posts?|for\\s+you))?
      | (?:you\\s+(?:may|might)\\s+(?:also\\s+)?(?:like|be\\s+interested)|(?:what\\s+to\\s+)?read\\s+next|up\\s+next
        |elsewhere\\s+on|from\\s+(?:our\\s+partners|around\\s+the\\s+web)|around\\s+the\\s+web|also\\s+(?:in|on)\\s+(?:the\\s+news|this)
        |editor['’]?s['’]?\\s+(?:picks?|choice)|explore\\s+more|keep\\s+reading|in\\s+this\\s+section|about\\s+(?:us|the\\s+authors?|this\\s+site))\\b [^.]{0,25}
      | (?:sign\\s+up\\s+(?:to|for)|subscribe\\s+(?:to|for))\\b [^.]{0,60}
      | don['’]t\\s+miss | read\\s+also | also\\s+read | (?:(?:media|press)\\s+)?(?:contacts?|enquiries|inquiries) | notes\\s+to\\s+editors
    ) \\s* :? $
    """, [.anchored, .caseless])

  /// Lines of a page that are no part of its article.
  static let furniture = Pattern(
    """
    (?: (?: (?:top|bottom|end)\\s+of\\s+page | back\\s+to\\s+(?:top|home) | skip\\s+to\\b.{0,30} | jump\\s+to\\b.{0,30}
          | advert(?:isement|ising|s)? | ads? | sponsored(?:\\s+content)? | promoted | paid\\s+(?:post|content)
          | (?:sign|log)\\s+(?:in|up|out)(?:\\s*/.{0,20})? | register | menu | home | search | close | loading\\W* | subscribe(?:\\s+now)?
          | share | save | print | e-?mail | tweet | copy\\s+link | link\\s+copied\\W* | follow | bookmark | gift\\s+this\\s+article | (?:more|close|your|open|main)\\s+(?:menu|account) | like\\s+loading\\W*
          | (?:this\\s+)?(?:article|story)\\s+is\\s+more\\s+than\\b.{0,30} | reuse\\s+this\\s+content | purchase\\s+licensing\\b.{0,60}
          | after\\s+newsletter\\s+promotion | (?:[a-z]+\\s+){0,2}home\\s*page
          | (?:leave|post|view|add|show|see|read|join)\\s+(?:an?\\s+|all\\s+|the\\s+)?(?:[0-9,]+\\s+)?(?:comments?|conversation).{0,20}
          | [_=*–—-]+ | [0-9,.]+k?(?:\\s+(?:comments?|shares?|views?|likes?))? | comments?(?:\\s*\\([0-9]+\\))? | no\\s+comments.{0,20}
          | (?:read|show|see|load|view)\\s+(?:more|all|less).{0,20} | continue\\s+reading.{0,60} | (?:story|article)\\s+continues\\b.{0,40}
          | read\\s+the\\s+(?:full|rest|original)\\b.{0,60} | (?:next|previous)\\s+(?:article|story|post).{0,80}
          | (?:listen|watch)(?:\\s+(?:now|live|to\\s+this\\s+(?:article|story)|the\\s+video)).{0,40} | download\\s+(?:our|the)\\s+app.{0,60}
          | (?:exclusive|breaking|opinion|analysis|live|local\\s+news|world\\s+news|news|world|business|politics|sports?|culture|technology
             |science|health|climate|environment|education|society|money|travel|lifestyle|entertainment|video|photos|home\\s+page)
          | (?:https?://|www\\.)\\S+ | [a-z0-9][a-z0-9-]*(?:\\.[a-z0-9-]+)*\\.[a-z]{2,10}(?:/\\S*)?
        ) \\s* $
      | (?:click\\s+to\\s+)?share\\s+(?:this|on|via|with|to|full|article|story)\\b.{0,100}$
      | (?:read|also\\s+read|read\\s+(?:also|more|next|on)|see\\s+(?:also|more(?:\\s+on)?)|watch|listen|related|recommended|more|must\\s+read|don['’]t\\s+miss
         |(?:related|more)\\s+(?:story|stories|coverage|news|on\\s+this)|also\\s+on.{0,30})\\s*:
      | (?:sign\\s+up|subscribe|get|join|receive|want|never\\s+miss|stay\\s+(?:up|ahead|informed)|enter|click\\s+here|register)\\b
        .{0,160}\\b(?:newsletters?|inbox|e-?mails?|briefing|subscribers?|alerts|sign\\s+up|whatsapp\\s+channel|telegram)\\b
      | (?:sign\\s+up|subscribe)\\s+(?:to|for|from|today|now|here)\\b
      | (?:support|fund|back)\\s+(?:us|our|(?:independent|quality|local)\\s+journalism)\\b | donate\\b | become\\s+an?\\s+(?:member|subscriber|supporter)\\b
      | our\\s+standards\\s*: | privacy\\s+notice\\s*:
      | save\\s+my\\s+name\\b | (?:your|my)\\s+e-?mail\\s+address\\s+will\\s+not\\b | leave\\s+a\\s+(?:reply|comment)\\b
      | order\\s+reprints\\b | thank(?:s|\\s+you)\\s+for\\s+reading\\b
      | (?:[a-z0-9._-]+@[a-z0-9.-]+ | (?:(?:tel|phone|fax|mobile)[.:]*\\s*\\+?|\\+)[0-9][0-9\\s()./-]{7,20}) $
      | enter\\s+your\\s+e-?mail\\b | no\\s+spam\\b
      | (?:we|(?:this|our)\\s+(?:web)?site|this\\s+page)\\s+(?:may\\s+)?uses?\\s+cookies\\b | (?:accept|manage|reject)\\s+(?:all\\s+)?(?:cookies|choices)\\b
      | by\\s+(?:staying|continuing|using|clicking|signing)\\b.{0,60}\\b(?:site|page|you|button|form)\\b.{0,60}\\b(?:accept|agree|consent)
      | ©|\\(c\\)\\s*[0-9]{4}|copyright\\s+(?:©|\\(c\\)|[0-9]{4})
      | (?:topics?|tags?|categories|filed\\s+under|keywords|hashtags|sections?)\\s*[:|]
      | follow\\s+(?:us|me|him|her|them|our|@|[^.]{1,40}\\s+on\\s+(?:twitter|x|facebook|instagram|linkedin|youtube|tiktok|threads|bluesky)\\b)
      | (?:got|have)\\s+(?:a\\s+)?(?:news\\s+)?(?:tip|story)\\b.{0,80} (?:\\?|email|contact|tell\\s+us)
      | (?:contact\\s+us|privacy\\s+(?:policy|notice)|terms\\s+(?:of|and)\\b|cookie\\s+(?:policy|settings)|about\\s+us)\\b .{0,80}$
    )
    """, [.anchored, .caseless])

  /// What makes a line furniture wherever it stands in it.
  static let furnitureInside = Pattern(
    """
    \\b learn\\s+more \\s* $ | \\b newsletter\\b .{0,120} \\b(?:sign\\s+up|subscribe)\\b | \\b all\\s+rights\\s+reserved
    """, [.caseless])

  /// Words that the name of a newspaper or site ends in, or nearly.
  static let siteName = Pattern(
    """
    (?: The\\s+ )? (?:\\p{Lu}[\\p{L}0-9'’&.-]*\\s+){0,4}
    (?: News | Times | Post | Herald | Beacon | Tribune | Gazette | Journal | Daily | Courier | Chronicle | Observer | Mail | Express | Mirror
      | Star | Sun | Standard | Guardian | Independent | Telegraph | Examiner | Register | Sentinel | Dispatch | Globe | Press | Record | Argus
      | Echo | Inquirer | Enquirer | Bulletin | Advertiser | Review | Weekly | Today | Online | Network | Media | Wire | Report | Reporter | TV | Radio )
    (?:\\s+(?:Online|UK|US|USA|World|Digital))? $
    """, [.anchored, .unicodeClasses])

  /// Furniture below which nothing of the article comes any more.
  static let end = Pattern(
    """
    (?: leave\\s+a\\s+(?:reply|comment)\\b | about\\s+the\\s+authors?\\b | (?:topics?|tags?|categories|filed\\s+under)\\s*[:|] | ©
      | our\\s+standards\\s*: | reuse\\s+this\\s+content | (?:explore|see)\\s+more\\s+on\\b | .{0,120}all\\s+rights\\s+reserved
      | bottom\\s+of\\s+page | related\\s+topics | read\\s+(?:[0-9,]+|the|all)\\s+comments )
    """, [.anchored, .caseless])

  /// A paragraph about its writer.
  static let biography = Pattern(
    """
    \\p{Lu}[\\p{L}.'’-]*(?:\\s+\\p{L}[\\p{L}.'’-]*){0,3} \\s+
    (?: (?:is|was) \\s+ (?:an?|the|our|[^.]{3,40}['’]s?) \\s+ (?:[^.,]{0,60}\\s)?
        (?:reporter|writer|correspondent|editor|columnist|journalist|contributor|freelancer?|author|critic|producer|intern|fellow) \\b
      | (?:has\\s+)? (?:covers|covered|reports|reported|writes|written|edits) \\b [^.]{0,80} \\b (?:for|at) \\s+ (?:the|us|our|\\p{Lu}) )
    """, [.anchored, .unicodeClasses])

  /// How a writer can be reached, anywhere in a paragraph: tried at the words that `reachableStarts` names.
  static let reachable = Pattern(
    """
    \\b (?i:reach|contact|e-?mail|follow) \\s+ (?:him|her|the\\s+(?:author|writer|reporter)|them(?=.{1,20}@)) \\s+ (?:at|on|via) \\b
    | \\b can\\s+be\\s+reached\\s+(?:at|on|by) \\b (?= .{0,40} (?:@ | e-?mail | phone | [0-9]{3}) )
    """, [.anchored])
  static let reachableStarts = WordStarts("re co em e- fo ca")

  /// What pages alone say of themselves: tried at the words that `aboutUsStarts` names, and at each `@`.
  static let aboutUs = Pattern(
    """
    (?<= [a-z0-9._-] ) @ [a-z0-9-]+ \\. [a-z]{2}
    | \\b our \\s+ (?:readers?|team|(?:web)?site|newsletters?|articles?|journalis(?:m|ts?)|reporters|editors|reviews?|newsroom|mission|work|app|stories|news|partners|coverage|audience|community|editorial)
    | \\b (?:for\\s+more\\s+information,?\\s+(?:please\\s+)?(?:visit|see|go|contact)|visit\\s+(?:www|http)|newsletters?|cookies?|privacy\\s+policy|terms\\s+of\\s+(?:use|service)|subscribe|sign\\s+up|follow\\s+us|contact\\s+us|e-?mail\\s+us|write\\s+to\\s+us|support\\s+us|affiliate|all\\s+rights\\s+reserved)
    """, [.anchored, .caseless])
  static let aboutUsStarts = WordStarts("ou fo vi ne co pr te su si em e- wr af al", orAt: 0x40)

  /// A page that speaks in its own person. Upper and lower case matter: US is no pronoun.
  static let firstPerson = Pattern("\\b(?:[Ww]e|[Oo]ur|us)\\b")
}
