internal import Pcre

/// What the lines around an article look like. All are tried at the start of a line, upper and lower case alike unless said.
enum LinePatterns {
  /// Longer lines are prose.
  static let longestLine = 240

  private static let month =
    "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?"
  private static let weekday = "(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\b\\.?"

  /// A line that only says when: with a word in front ("Updated:"), or a date and time alone.
  static let stamp = Pattern(
    """
    (?: (?:first\\s+|last\\s+|originally\\s+)?(?:updated|published|posted|modified|created|issued|aired|uploaded)\\b
        (?= .* (?: \(weekday) | \(month) | [0-9]{1,4}[-/.:][0-9]{1,2} | \\bago\\b | today | yesterday ) )
        \\s*[:–—-]?\\s* (?:by\\s+[^.]{1,40}?\\s+)? (?:(?:on|at)\\s+)? (?: [0-9]{1,4} (?= \\s*(?:\(month)|[ap]\\.?m\\b|h\\b|[A-Z]{3}\\b|(?:minutes?|hours?|days?|years?)\\b) | [-/.:,] | st\\b | nd\\b | rd\\b | th\\b | \\s+[0-9] )
          | \(weekday) | \(month) | today | yesterday ) .{0,70}
      | (?:publication\\s+)?date\\s*: .{0,40}
      | [0-9]+ \\s* -? \\s* min(?:ute)?s?\\.? \\s+ read
      | (?= [^0-9]{0,40}[0-9] )
        (?> \(weekday) | \(month) | [0-9]{1,4} (?:st|nd|rd|th)? | [ap]\\.?m\\.? | at | on | noon | midnight
          | (?:(?-i:[A-Z]{1,3}T)|[a-z]{1,3}[sd]t|utc|local\\s+time)\\b (?:[+-][0-9:]+)? | hours?\\s+ago | minutes?\\s+ago
          | days?\\s+ago | updated:? | published:? | [-,.:;/|()·•–—\\s] | (?:h|hrs|hours)(?=\\b|[0-9\\s]) )++
    ) $
    """, [.anchored, .caseless])

  /// Upper and lower case matter: "By Jane Roe", "From our arts staff", "Jane Roe, energy correspondent".
  static let byline = Pattern(
    """
    (?: (?: (?i:by|words\\s+by|(?:story|written|reported|compiled)\\s+by) \\s* :? \\s+ (?!(?i:the|an?|\(weekday)|\(month))\\b) \\p{Lu}
            (?: [^.!?] | (?<=\\b\\p{Lu})\\. | (?<=Jr|Sr)\\. ){1,110}
          | From \\s+ (?:our|staff|wire|agenc) [^.!?]{1,60}
          | \\p{Lu}[\\p{L}.'’-]* (?:\\s+ \\p{L}[\\p{L}.'’-]*){1,3} \\s* [,|–—-] \\s* [^.!?]{0,50}
            (?i: correspondent | reporter | editor | writer | columnist | staff | bureau | news\\s+service | producer | agencies )
            (?: \\s+ (?:in|at|for|of) \\s+ [\\p{L}'’\\ ]{1,25} )?
        ) $
      | (?i:with\\s+(?:agencies|wires?|reuters|afp)$)
    )
    """, [.anchored, .unicodeClasses])

  /// Notes about the article: corrections, who worked on it.
  static let note = Pattern(
    """
    \\(? (?: (?:corrections?|clarification|editor['’]?s?\\s+note|correction\\s+appended) \\b \\s* [:(—–-]
      | (?:this|the) \\s+ (?:article|story|post|report|headline) \\s+ (?:was|has|have) \\s+ (?:been\\s+)? (?:originally|first|last)? \\s*
        (?:amended|corrected|updated|revised|edited|published)
      | an \\s+ earlier \\s+ version
      | (?:additional\\s+|further\\s+)? (?:reporting|writing|editing|compiled) \\s+ by \\s+ \\p{Lu}
      | \\(adds? \\b
      | [^.]{3,90} \\b contributed \\s+ (?:to\\s+(?:this|the)\\s+(?:report|story|article)|reporting) )
    """, [.anchored, .caseless, .unicodeClasses])

  /// A credit alone.
  static let credit = Pattern(
    """
    (?: (?:photos?|photographs?|photography|pictures?|images?|illustrations?|graphics?|credits?|video|source|handout|screenshot)
        (?:\\s*(?:credits?|by|courtesy(?:\\s+of)?))? \\s* (?::|(?<=by)\\s|(?<=of)\\s|/) .{1,110}
      | \\(?(?:reuters|afp|ap|ap\\s+photo|pa|epa|getty(?:\\s+images)?|xinhua|anadolu|shutterstock|alamy|bloomberg|zuma|sipa)\\s*
        /\\s*[^.]{1,80}
      | [^.]{2,60} / \\s* (?:via\\s+)? (?:reuters|afp|ap|pa|epa|getty|shutterstock|alamy|bloomberg|zuma|sipa|wireimage) [^.]{0,40}
      | courtesy\\s+(?:of\\s+)?[^.]{2,60}
      | \\( (?:photo|picture|image)s? \\b .{1,100} \\) ) $
    """, [.anchored, .caseless])

  /// A caption: words, then a credit; or words behind "File photo:".
  static let caption = Pattern(
    """
    (?: (?:file\\s+(?:photo|picture|image)|caption|pictured|above|below)\\s*:\\s .+
      | .{8,250}? (?: [.)\\]…!?"”’|–—-] \\s* | \\s (?=[\\[(]) | \\s{2} ) [\\[(|]? \\s*
        (?-i: (?:Photos?|PHOTOS?|Photographs?|Pictures?|Images?|Illustrations?|Graphics?|Credits?|CREDITS?|Photography)
              (?:\\s+(?:[Cc]redit|[Cc]ourtesy(?:\\s+of)?))? (?:\\s*:|\\s+by\\s) )
        .{1,100}
      | .{8,250}? [.)…!?"”’] \\s+ [\\[(]?
        (?-i: (?:REUTERS|AFP|AP|PA|EPA|Reuters|Getty\\s+Images|Xinhua|Shutterstock|Alamy|Bloomberg)\\s*/ ) .{1,80} ) $
    """, [.anchored, .caseless])

  static let summaryHeading = Pattern(
    """
    (?: (?:the\\s+)? (?:key|main) \\s+ (?:points?|facts?|takeaways?|findings?|figures?|numbers?|messages?|developments?)
      | (?:article\\s+|story\\s+)? (?:summary|highlights|abstract)
      | at\\s+a\\s+glance | in\\s+(?:brief|short|a\\s+nutshell) | takeaways | tl;?dr | what\\s+you\\s+need\\s+to\\s+know
      | what\\s+we\\s+know(?:\\s+so\\s+far)? | quick\\s+(?:read|facts) | the\\s+(?:gist|essentials|bottom\\s+line)
      | (?:the\\s+)?story\\s+in\\s+brief | bullet\\s+points ) \\s* [:.]? $
    """, [.anchored, .caseless])

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
      | don['’]t\\s+miss
    ) \\s* :? $
    """, [.anchored, .caseless])

  /// Lines of a page that are no part of its article.
  static let furniture = Pattern(
    """
    (?: (?: (?:top|bottom|end)\\s+of\\s+page | back\\s+to\\s+(?:top|home) | skip\\s+to\\b.{0,30} | jump\\s+to\\b.{0,30}
          | advert(?:isement|ising|s)? | ads? | sponsored(?:\\s+content)? | promoted | paid\\s+(?:post|content)
          | (?:sign|log)\\s+(?:in|up|out)(?:\\s*/.{0,20})? | register | menu | home | search | close | loading\\W* | subscribe(?:\\s+now)?
          | share | save | print | e-?mail | tweet | copy\\s+link | link\\s+copied\\W* | follow | bookmark | gift\\s+this\\s+article
          | (?:leave|post|view|add|show|see|read|join)\\s+(?:an?\\s+|all\\s+|the\\s+)?(?:[0-9,]+\\s+)?(?:comments?|conversation).{0,20}
          | [0-9,.]+k?\\s+(?:comments?|shares?|views?|likes?) | comments?(?:\\s*\\([0-9]+\\))? | no\\s+comments.{0,20}
          | (?:read|show|see|load|view)\\s+(?:more|all|less).{0,20} | continue\\s+reading.{0,60} | (?:story|article)\\s+continues\\b.{0,40}
          | read\\s+the\\s+(?:full|rest|original)\\b.{0,60} | (?:next|previous)\\s+(?:article|story|post).{0,80}
          | (?:listen|watch)(?:\\s+(?:now|live|to\\s+this\\s+(?:article|story)|the\\s+video)).{0,40} | download\\s+(?:our|the)\\s+app.{0,60}
          | (?:exclusive|breaking|opinion|analysis|live|local\\s+news|world\\s+news|news|world|business|politics|sports?|culture|technology
             |science|health|climate|environment|education|society|money|travel|lifestyle|entertainment|video|photos|home\\s+page)
          | (?:https?://|www\\.)\\S+ | [a-z0-9][a-z0-9-]*(?:\\.[a-z0-9-]+)*\\.[a-z]{2,10}(?:/\\S*)?
        ) \\s* $
      | share\\s+(?:this|on|via|with|to|article|story)\\b.{0,100}$
      | (?:read|also\\s+read|read\\s+(?:also|more|next|on)|see\\s+(?:also|more)|watch|listen|related|recommended|more|must\\s+read|don['’]t\\s+miss
         |(?:related|more)\\s+(?:story|stories|coverage|news|on\\s+this)|also\\s+on.{0,30})\\s*:
      | (?:sign\\s+up|subscribe|get|join|receive|want|never\\s+miss|stay\\s+(?:up|ahead|informed)|enter|click\\s+here|register)\\b
        .{0,160}\\b(?:newsletters?|inbox|e-?mails?|briefing|subscribers?|alerts|sign\\s+up|whatsapp\\s+channel|telegram)\\b
      | (?:sign\\s+up|subscribe)\\s+(?:to|for|from|today|now|here)\\b
      | (?:support|fund|back)\\s+(?:us|our|(?:independent|quality|local)\\s+journalism)\\b | donate\\b | become\\s+an?\\s+(?:member|subscriber|supporter)\\b
      | enter\\s+your\\s+e-?mail\\b | no\\s+spam\\b
      | (?:we|(?:this|our)\\s+(?:web)?site|this\\s+page)\\s+(?:may\\s+)?uses?\\s+cookies\\b | (?:accept|manage|reject)\\s+(?:all\\s+)?(?:cookies|choices)\\b
      | by\\s+(?:staying|continuing|using|clicking|signing)\\b.{0,60}\\b(?:site|page|you|button|form)\\b.{0,60}\\b(?:accept|agree|consent)
      | ©|\\(c\\)\\s*[0-9]{4}|copyright\\s+(?:©|\\(c\\)|[0-9]{4})|(?:.{0,120}\\b)?all\\s+rights\\s+reserved
      | (?:topics?|tags?|categories|filed\\s+under|keywords|hashtags|sections?)\\s*[:|]
      | follow\\s+(?:us|me|him|her|them|our|@|[^.]{1,40}\\s+on\\s+(?:twitter|x|facebook|instagram|linkedin|youtube|tiktok|threads|bluesky)\\b)
      | (?:got|have)\\s+(?:a\\s+)?(?:news\\s+)?(?:tip|story)\\b.{0,80} (?:\\?|email|contact|tell\\s+us)
      | (?:contact\\s+us|privacy\\s+(?:policy|notice)|terms\\s+(?:of|and)\\b|cookie\\s+(?:policy|settings)|about\\s+us)\\b .{0,80}$
    )
    """, [.anchored, .caseless])

  /// Words that the name of a newspaper or site ends in, or nearly.
  static let siteName = Pattern(
    """
    (?: The\\s+ )? (?:\\p{Lu}[\\p{L}0-9'’&.-]*\\s+){0,4}
    (?: News | Times | Post | Herald | Beacon | Tribune | Gazette | Journal | Daily | Courier | Chronicle | Observer | Mail | Express | Mirror
      | Star | Sun | Standard | Guardian | Independent | Telegraph | Examiner | Register | Sentinel | Dispatch | Globe | Press | Record | Argus
      | Echo | Inquirer | Enquirer | Bulletin | Advertiser | Review | Weekly | Today | Online | Network | Media | Wire | Report | Reporter | TV | Radio )
    (?:\\s+(?:Online|UK|US|USA|World|Digital))? $
    """, [.anchored, .unicodeClasses])

  /// A paragraph about its writer.
  static let biography = Pattern(
    """
    \\p{Lu}[\\p{L}.'’-]*(?:\\s+\\p{L}[\\p{L}.'’-]*){0,3} \\s+
    (?: (?:is|was) \\s+ (?:an?|the|our|[^.]{3,40}['’]s?) \\s+ (?:[^.,]{0,60}\\s)?
        (?:reporter|writer|correspondent|editor|columnist|journalist|contributor|freelancer?|author|critic|producer|intern|fellow) \\b
      | (?:has\\s+)? (?:covers|covered|reports|reported|writes|written|edits) \\b [^.]{0,80} \\b (?:for|at) \\s+ (?:the|us|our|\\p{Lu}) )
    | (?:.{0,300}\\b)? (?i:reach|contact|e-?mail|follow) \\s+ (?:him|her|the\\s+(?:author|writer|reporter)|them(?=.{1,20}@)) \\s+ (?:at|on|via) \\b
    | (?:.{0,200}\\b)? can\\s+be\\s+reached\\s+(?:at|on|by) \\b
    """, [.anchored, .unicodeClasses])

  /// What pages alone say of themselves.
  static let aboutUs = Pattern(
    """
    [a-z0-9._-]+ @ [a-z0-9-]+ \\. [a-z]{2}
    | \\b our \\s+ (?:readers?|team|(?:web)?site|newsletters?|articles?|journalis(?:m|ts?)|reporters|editors|reviews?|newsroom|mission|work|app|stories|news|partners|coverage|audience|community|editorial)
    | \\b (?:newsletters?|cookies?|privacy\\s+policy|terms\\s+of\\s+(?:use|service)|subscribe|sign\\s+up|follow\\s+us|contact\\s+us|e-?mail\\s+us|write\\s+to\\s+us|support\\s+us|affiliate|all\\s+rights\\s+reserved)
    """, [.caseless])

  /// A page that speaks in its own person. Upper and lower case matter: US is no pronoun.
  static let firstPerson = Pattern("\\b(?:[Ww]e|[Oo]ur|us)\\b")

  /// A place and a day alone, in front of the text: "Mumbai, Nov 11-".
  static let dateline = Pattern(
    "\\p{Lu}[\\p{L}.,'’\\ -]{2,40}? [,\\s] \\s* (?i:\(month)) \\s+ [0-9]{1,2} (?:,?\\s*[0-9]{4})? \\s* [-–—]* $",
    [.anchored, .unicodeClasses])

  /// A place in capitals and a day at the start of a text that goes on behind a dash: "BOSTON, March 13 - The company …".
  static let openingDateline = Pattern(
    "\\p{Lu}[\\p{Lu}.'’\\ -]{2,40} ,? [^\\n]{0,30}? \\b(?i:\(month)) \\.? \\s+ [0-9]{1,2} (?:,?\\s*[0-9]{4})? [^\\n]{0,20}? \\s [-–—]{1,2} \\s+ \\S",
    [.anchored, .unicodeClasses])

  /// What the first paragraph of a story says and a standfirst leaves out: who told it.
  static let attribution = Pattern(
    "\\b(?:said|says|told|announced|confirmed|reported|according\\s+to)\\b", [.caseless])

  /// … and when.
  static let day = Pattern("\\b(?:\(weekday)|yesterday|today|tonight|overnight)\\b", [.caseless])

  static let all: [Pattern] = [
    stamp, byline, note, credit, caption, summaryHeading, furnitureHeading, furniture, siteName, biography, aboutUs,
    firstPerson, dateline, openingDateline, attribution, day,
  ]
}
