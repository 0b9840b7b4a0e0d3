"""The styles of page furniture. Rows are lists of columns; {…} is filled from the paper's page record.

head, foot   rows of columns; head_from: first page that has the head; first_foot: the foot stands on the first page only
width, page  characters in a line, lines on a page (60-95 characters; few lines, so that every paper has several pages)
letter       labelled fields: 'lines' Label: value | 'pairs' label over value | 'apart' all labels, then all values | 'rows' columns
sign         names over titles: 'row' (names side by side) or 'person' (one person after the other)
glue         the running head is glued to the first line of the page;   head_flow: how a dump without layout reads the head's columns
last         a dump without layout reads the head after the page's text
hyphen, apart, double, trail, indent   hyphenated line ends; list markers in a block of their own (without layout only);
             an empty line after each line; a blank at line ends; the left margin with layout
"""
ADJUST = [['Justerandes sign', '', 'Utdragsbestyrkande'], ['__________', '__________', '______________________']]
BOOK = [['Justerares signatur', 'Ordförandes signatur', 'Utdragsbestyrkande']]
STAMP = [['Detta dokument är elektroniskt signerat'], ['Signerat {stampdate} 14:07:33', 'Serienr {serial}', '{n}/{total}']]

STYLES = {
    'trekolumn': dict(width=84, page=27, head=[['{municipality}', '{kind}', 'Sida {n} ({total})'], ['{body}', '{date}', '']], foot=ADJUST, foot_kind='protokoll',
                      head_from=1, letter='rows', sign='row', head_flow='lines', indent=0),
    'brevhuvud': dict(width=76, page=30, head=[['{date}', '{number}', '{n}({total})']], foot='address', head_from=2, first_foot=True,
                      letter='rows', sign='row', head_flow='row', indent=6, flow_letter='apart'),
    'limmad': dict(width=90, page=24, head=[['{municipality} {body} Sid {n}/{total}']], foot=[], head_from=2, glue=True, hyphen=True,
                   letter='lines', sign='person', head_flow='row', indent=0),
    'stampel': dict(width=80, page=26, head=[['{short}', '{kind}', '{date}', '{number}']], foot=STAMP, head_from=1, letter='pairs', sign='person',
                    head_flow='columns', indent=3, apart=True),
    'gles': dict(width=95, page=25, head=[], foot=[['{n}']], head_from=1, double=True, trail=True, letter='lines', sign='person', head_flow='lines', indent=0, apart=True),
    'smal': dict(width=60, page=28, head=[['{short}', 'Sid {n}/{total}'], ['{number}', '{body}']], foot=[['{web}']], head_from=1, hyphen=True,
                 letter='pairs', sign='row', head_flow='lines', indent=2, apart=True, flow_letter='apart'),
    'protokollsbok': dict(width=70, page=26, head=[['{municipality}', '{KIND}', 'Blad {n}'], ['{body}', 'Sammanträdesdatum {date}', ''], ['{more}', '', '']], foot=BOOK,
                          foot_kind='protokoll', head_from=1, letter='lines', sign='row', head_flow='lines', last=True, indent=4),
    'webbfot': dict(width=88, page=25, head=[], foot='webb', head_from=1, letter='rows', sign='row', head_flow='row', indent=0, flow_letter='pairs', hyphen=True),
}
PLAIN = dict(width=10 ** 6, page=10 ** 6, head=[], foot=[], head_from=1, letter='lines', sign='person', head_flow='lines', indent=0)
