"""Made-up papers whose every line knows its class: blocks as in ../towns, set as pages by its setter in drawn styles.

made(seed) gives a paper and a style; nothing in them is from a paper that exists, nor from the three towns.
"""
import random

PLACES = ['Alnäs', 'Brohult', 'Dalstorp', 'Fagerträsk', 'Hultsund', 'Järnboda', 'Klarvik', 'Lillånger', 'Mossebo', 'Norrsjö', 'Rönneholm', 'Skogslanda', 'Tallvik', 'Ulvsta', 'Vattholma']
FIRST = ['Agnes', 'Bertil', 'Carl-Johan', 'Dagny', 'Elin', 'Fredrik', 'Gunvor', 'Hassan', 'Ingrid', 'Jonas', 'Katarina', 'Lars-Erik', 'Maja', 'Nils', 'Olga', 'Petra', 'Rolf', 'Siv', 'Tove', 'Ulf', 'Viktoria', 'Yngve', 'Åsa', 'Örjan']
LAST = ['Ahlskog', 'Bergqvist', 'Dahlén', 'Edvall', 'Fors', 'Gran', 'Hedlund Persson', 'Isaksson', 'Jernberg', 'Karlsson', 'Lindeborg', 'Malm', 'Nordvik', 'Olausson', 'Palm', 'Rask', 'Sjögren', 'Törnblom', 'Ulander', 'Wall', 'Åkerman', 'Öst']
PARTIES = ['S', 'M', 'C', 'V', 'L', 'KD', 'MP', 'SD', 'LP', 'VB']
POSTS = ['Kommundirektör', 'Förvaltningschef', 'Utredare', 'Enhetschef', 'Samhällsplanerare', 'kommunsekreterare', 'Nämndsekreterare', 'Kanslichef', 'Ekonom', 'Jurist', 'Stadsdirektör', 'Controller']
BODIES = ['Kommunstyrelsen', 'Kommunfullmäktige', 'Socialnämnden', 'Tekniska nämnden', 'Kultur- och fritidsnämnden', 'Barn- och utbildningsnämnden', 'Miljönämnden', 'Byggnadsnämnden']
OFFICES = ['Kommunledningskontoret', 'Stadsledningskontoret', 'Socialförvaltningen', 'Samhällsbyggnadskontoret', 'Kommunkansliet', 'Tekniska kontoret', 'Kulturförvaltningen']
MONTHS = ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november', 'december']
THINGS = ['bryggan vid badet', 'en ny förskola i norra delen', 'belysning längs elljusspåret', 'avgifter för parkering', 'ett ungdomsråd', 'stängslet vid fotbollsplanen', 'laddplatser för elbilar', 'måltider i äldreomsorgen', 'busstrafiken på kvällar', 'renovering av ishallen', 'sommarlov på biblioteket', 'hundrastgårdar', 'gång- och cykelvägen till skolan', 'underhåll av enskilda vägar', 'trygghetskameror vid stationen']
SENTENCES = ['{Thing} har varit föremål för diskussion i flera år utan att någon åtgärd har vidtagits.', 'Frågan om {thing} berör många, inte minst barn och äldre som bor längre bort från centrum.',
 'Kostnaden beräknas till {n} {nnn} 000 kronor och ryms inte inom den ram som {body} har beslutat.', 'Den {day} lämnade {name} ({party}) in en motion om {thing}.', '{Body} beslutade den {day}, § {n}, att överlämna ärendet för beredning.',
 'Av {n} kap. {m} § kommunallagen följer att kommunen ska behandla sina medlemmar lika om det inte finns sakliga skäl för något annat.', 'Motionären framhåller att andra kommuner redan har infört detsamma och att erfarenheterna är goda.',
 '{office} bedömer att förslaget skulle medföra ökade driftkostnader men också vinster på sikt.', 'Under {month} månad genomfördes en enkät som besvarades av {nnn} hushåll.', 'Någon särskild utredning har inte gjorts.',
 'Det saknas i dag uppgifter om hur många som använder anläggningen.', 'Remissinstanserna är i huvudsak positiva, men {body} påpekar att ansvaret för skötseln måste klargöras innan beslut fattas.', 'Förslaget ligger i linje med kommunens översiktsplan och med det miljöprogram som gäller till och med 2030.',
 'Barnrättsperspektivet har beaktats.', 'I yttrandet den {day} anför {body} att någon ytterligare redovisning inte behövs.', 'Ordföranden {name} ({party}) ställer förslagen mot varandra och finner att {body} beslutar enligt förvaltningens förslag.',
 '{name} ({party}) och {name} ({party}) yrkar bifall till motionen.', 'Om kommunen väljer att avvakta riskerar kostnaderna att öka med {n} procent om året.', 'Enligt ett avtal med {place}s kommun från 20{mm} delas driften lika.', 'Den som berörs har rätt att yttra sig, vilket följer av förvaltningslagen (2017:900).']
HEADINGS = ['Sammanfattning', 'Bakgrund', 'Ärendet', 'Beskrivning av ärendet', 'Bedömning', 'Förvaltningens bedömning', 'Ekonomiska konsekvenser', 'Barnkonsekvenser', 'Beredning', 'Överväganden', 'Så har ärendet beretts', 'Vad remissinstanserna säger', 'Juridiska frågor', 'Miljö och klimat', 'Tidigare beslut', 'Varför detta behövs', 'Framtida skötsel']


class Maker:
    def __init__(s, seed):
        s.r = random.Random(seed); s.place = s.pick(PLACES); s.owner = f"{s.place}{'' if s.place.endswith('s') else s.pick(['', 's'])} {s.pick(['kommun', 'kommun', 'stad'])}"
        s.year = s.r.randint(2015, 2031); s.thing = s.pick(THINGS); s.body = s.pick(BODIES); s.office = s.pick(OFFICES); s.blocks = []; s.people = []
        n = s.r.randint(11, 980); s.number = s.pick([f'KS {s.year}/{n:05d}', f'{s.year}-{n:06d} {s.r.randint(100, 999)}', f'{s.r.randint(1, 4)}.{s.r.randint(1, 9)}-{n}/{s.year}', f'SN-{s.year}-{n}', f'KS/{s.year}:{n}', f'TN {s.year}/{n}'])
        s.own_date = s.iso()
    def pick(s, some): return some[s.r.randrange(len(some))]
    def chance(s, share): return s.r.random() < share
    def name(s):
        n = f'{s.pick(FIRST)} {s.pick(LAST)}'; s.people.append(n); return n
    def member(s): return f'{s.name()} ({s.pick(PARTIES)})'
    def iso(s): return f'{s.year}-{s.r.randint(1, 12):02d}-{s.r.randint(1, 28):02d}'
    def day(s): return f'{s.r.randint(1, 28)} {s.pick(MONTHS)} {s.year}'
    def sentence(s):
        t = s.pick(SENTENCES)
        while '{' in t:
            for key, word in [('{Thing}', s.thing[0].upper() + s.thing[1:]), ('{thing}', s.thing), ('{nnn}', str(s.r.randint(100, 990))), ('{n}', str(s.r.randint(1, 40))), ('{mm}', str(s.r.randint(10, 29))), ('{m}', str(s.r.randint(1, 9))),
                              ('{body}', s.pick(BODIES).lower()), ('{Body}', s.pick(BODIES)), ('{day}', s.day()), ('{name}', None), ('{party}', s.pick(PARTIES)), ('{office}', s.office), ('{month}', s.pick(MONTHS)), ('{place}', s.pick(PLACES))]:
                if key in t: t = t.replace(key, word or s.name(), 1)
        return t
    def put(s, what, text, **more): s.blocks.append({'class': what, 'text': text, **more})
    def prose(s, least=1, most=3):
        for _ in range(s.r.randint(least, most)): s.put('body', ' '.join(s.sentence() for _ in range(s.r.randint(1, 6))))
    def items(s, least=2, att=True):
        n = s.r.randint(least, 5); mark = s.pick(['1.', '1.', 'a)', '-', '•', '1)'])
        for i in range(n):
            label = mark.replace('1', str(i + 1)).replace('a', 'abcde'[i]) if mark[0] in '1a' else mark
            words = s.pick(['{} utreds av kommunen före nästa budget', '{} finansieras inom ramen för {}', 'kommunen tar fram en plan för {}', '{} redovisas för fullmäktige senast i december och utvärderas efter två år']).format(s.pick(THINGS), 'beslutad budget')
            s.put('item', ('att ' if att else '') + (words if att else words[0].upper() + words[1:]) + ('.' if i == n - 1 else s.pick([',', '.', ','])), marker=label)
    def letterhead(s, kind):
        if s.chance(.85): s.put('letterhead_org', s.owner)
        if s.chance(.8): s.put('letterhead_org', s.pick([s.body, s.office]))
        if s.chance(.8): s.put('letterhead_kind', kind)
        for label, text in [('Datum', s.own_date), (s.pick(['Dnr', 'Diarienummer', 'Ärendenummer', 'Vår referens']), s.number), ('Handläggare', s.name()), ('Telefon', f'0{s.r.randint(100, 999)}-{s.r.randint(10, 99)} {s.r.randint(10, 99)} {s.r.randint(10, 99)}'), ('E-post', f'kommun@{s.place.lower()}.se'), (s.pick(['Till', 'Mottagare']), s.body)]:
            if s.chance(.65): s.put('field', text, label=label, furniture=False)
    def attendance(s):
        row = lambda n: ', '.join(s.member() for _ in range(n))
        for label, text in [(s.pick(['Plats och tid', 'Tid och plats']), f'Stora salen, kl. {s.r.randint(9, 18)}.00–{s.r.randint(19, 22)}.30'), (s.pick(['Beslutande', 'Beslutande ledamöter', 'Närvarande']), row(s.r.randint(3, 11))), (s.pick(['Ersättare', 'Ej tjänstgörande ersättare', 'Frånvarande', 'Anmält förhinder']), row(s.r.randint(1, 4))), ('Övriga deltagare', f'{s.name()}, {s.pick(POSTS).lower()}'), (s.pick(['Justerare', 'Utsedd att justera', 'Justerande']), s.member()), ('Sekreterare', s.name()), ('Paragrafer', f'§§ {s.r.randint(1, 40)}–{s.r.randint(41, 80)}')]:
            if s.chance(.7): s.put('field', text, label=label)
    def agenda(s):
        s.put('heading', s.pick(['Ärendelista', 'Dagordning', 'Föredragningslista', 'Innehållsförteckning']), level=1)
        first = s.r.randint(1, 90)
        for i in range(s.r.randint(5, 16)):
            text = s.pick(['Upprop och val av justerare', f'Svar på motion om {s.pick(THINGS)}', f'Budgetuppföljning {s.year}', f'Val av ledamot efter {s.member()}', 'Informationsärenden', 'Delegationsbeslut', f'Yttrande över remiss om {s.pick(THINGS)}'])
            s.put('enclosure', s.pick([f'§ {first + i} {text}', f'{i + 1} {text}', f'§ {first + i}    {text}', f'{text} ..... {i + 3}', f'{i + 1}. {text} {s.number}']) if s.chance(.2) else f'§ {first + i} {text}', said='agenda')
    def enclosures(s):
        s.put('heading', s.pick(['Beslutsunderlag', 'Bilagor', 'Handlingar', 'Handlingar i ärendet', 'Underlag för beslut']), level=2)
        for _ in range(s.r.randint(1, 5)):
            s.put('enclosure', s.pick([f'{s.pick(OFFICES)}s tjänsteskrivelse {s.iso()}', f'Motion om {s.thing}, {s.iso()}', f'{s.pick(BODIES)}s protokoll {s.iso()}, § {s.r.randint(2, 190)}', f'Bilaga {s.r.randint(1, 5)} {s.thing[0].upper() + s.thing[1:]}', f'Protokollsutdrag från {s.pick(BODIES).lower()} den {s.day()}']))
    def sign(s, text): s.blocks.append({'class': 'signature', 'rows': [[text]]})
    def signed(s):
        if s.chance(.3): s.sign(f'{s.place} den {s.day()}' if s.chance(.5) else f'{s.place} {s.iso()}')
        if s.chance(.25): s.sign(s.pick(['Vid protokollet', 'Enligt uppdrag', f'För {s.body.lower()}', 'I tjänsten']))
        people = [[s.name(), s.pick(POSTS)] if s.chance(.6) else [s.member(), s.pick(['gruppledare', 'Ledamot', 'ordförande', 'Ordförande i nämnden', 'ersättare'])] for _ in range(s.r.randint(1, 3))]
        if s.chance(.2): people = [[p[0]] for p in people]
        s.blocks.append({'class': 'signature', 'rows': people})
        if s.chance(.3): s.put('approval', f'{s.name()}, {s.iso()}', label=s.pick(['Godkänd av', 'Beslutad av', 'Beslutat av', 'Granskad av', 'Fastställd av']))
    def recipients(s):
        s.put('distribution_head', s.pick(['Beslutet skickas till', 'Expedieras till', 'Kopia till', 'Delges', 'För kännedom', 'Beslutet expedieras till', 'Sändlista', 'Protokollsutdrag till']))
        for _ in range(s.r.randint(1, 5)): s.put('distribution', s.pick(BODIES + OFFICES + ['Motionären', 'Akten', 'Sökanden', f'{s.pick(FIRST)} {s.pick(LAST)}', f'{s.place} Bostäder AB', 'Ekonomienheten', 'Kommunens revisorer']))
    def votes(s):
        if s.chance(.5): rows = [['Ledamot', 'Ja', 'Nej', 'Avstår']] + [[s.member(), *s.pick([('X', '', ''), ('', 'X', ''), ('', '', 'X')])] for _ in range(s.r.randint(4, 13))]
        else: rows = [['Ja-röster', 'Nej-röster']] + [[s.member(), s.member()] for _ in range(s.r.randint(3, 7))]
        s.blocks.append({'class': 'table', 'rows': rows, 'read': s.pick(['columns', 'rows']), 'vote': True})
    def numbers(s):
        rows = [['Post', 'Budget', 'Utfall']] + [[s.pick(['Personal', 'Lokaler', 'Material', 'Resor', 'Övrigt', 'Summa']), str(s.r.randint(10, 9999)), str(s.r.randint(10, 9999))] for _ in range(s.r.randint(3, 6))]
        s.blocks.append({'class': 'table', 'rows': rows, 'read': 'rows'})
    def quotation(s): s.put('quotation', f'”{s.sentence()} {s.sentence()}”')
    def section(s, with_votes=True):
        s.put('heading', s.pick([f'§ {s.r.randint(2, 190)} Svar på motion om {s.thing}', f'Ks § {s.r.randint(2, 190)} {s.number}']), level=1)
        if s.blocks[-1]['text'].startswith('Ks'): s.put('heading', f'Svar på motion om {s.thing}', level=1)
        if s.chance(.5): s.put('field_line', f'Dnr {s.number}')
        s.put('heading', s.pick(['Beslut', f'{s.body}s beslut', 'Förslag till beslut']), level=2)
        s.put('body', s.pick([f'{s.body} beslutar att avslå motionen.', f'{s.body} beslutar', f'{s.body} föreslår kommunfullmäktige besluta'])); s.chance(.6) and s.items(1)
        for _ in range(s.r.randint(1, 4)):
            s.put('heading', s.pick(HEADINGS), level=2); s.prose()
        if s.chance(.4): s.enclosures()
        if s.chance(.5): s.put('heading', s.pick(['Yrkanden', 'Beslutsgång', 'Förslag på sammanträdet']), level=2); s.prose(1, 2)
        if with_votes and s.chance(.4): s.put('heading', 'Omröstning', level=2); s.prose(1, 1); s.votes()
        if s.chance(.4): s.put('heading', 'Reservation', level=2); s.put('body', f'{s.member()}, {s.member()} och {s.member()} reserverar sig mot beslutet till förmån för sitt yrkande.')
    def paper(s):
        kind = s.pick(['Tjänsteskrivelse', 'Tjänsteutlåtande', 'Sammanträdesprotokoll', 'Protokollsutdrag', 'Motion', 'Remissvar', 'Interpellation', 'Kallelse'])
        if kind in ('Sammanträdesprotokoll', 'Protokollsutdrag'):
            s.letterhead(kind); s.attendance()
            if s.chance(.4): s.agenda()
            for _ in range(s.r.randint(1, 3)): s.section()
            if s.chance(.4): s.signed()
            if s.chance(.7): s.recipients()
        elif kind == 'Kallelse': s.letterhead(kind); s.agenda(); s.prose(1, 2); s.signed()
        else:
            s.letterhead(kind); s.put('title', s.pick([f'Motion om {s.thing}', f'Svar på motion om {s.thing}', f'Yttrande över remiss om {s.thing}', f'Interpellation om {s.thing}', f'{s.thing[0].upper() + s.thing[1:]} – så kan det göras bättre']))
            s.chance(.5) and kind != 'Motion' and (s.put('heading', s.pick(['Förslag till beslut', 'Beslutsförslag', 'Förvaltningens förslag till beslut']), level=2), s.put('body', f'{s.body} beslutar att'), s.items(1))
            for _ in range(s.r.randint(2, 6)):
                if kind != 'Motion' or s.chance(.3): s.put('heading', s.pick(HEADINGS), level=2)
                s.prose()
                if s.chance(.12): s.quotation()
                if s.chance(.1): s.numbers()
            if kind in ('Motion', 'Interpellation'): s.put('body', s.pick(['Med anledning av detta yrkar jag:', 'Jag föreslår därför att fullmäktige beslutar', 'Mot bakgrund av ovanstående frågar jag:'])); s.items()
            if kind not in ('Motion', 'Interpellation') and s.chance(.6): s.enclosures()
            s.signed()
            if kind not in ('Motion', 'Interpellation') and s.chance(.7): s.recipients()
        slug = s.place.lower().replace('å', 'a').replace('ä', 'a').replace('ö', 'o')
        phone = f'0{s.r.randint(100, 999)}-{s.r.randint(100, 999)} 00'; org = f'212{s.r.randint(0, 999):03d}-{s.r.randint(0, 9999):04d}'
        foot = [[s.pick(['Postadress', 'Adress']), s.owner, f'{s.r.randint(100, 999)} {s.r.randint(10, 99)} {s.place}'], [s.pick(['Besöksadress', 'Besök']), f'Storgatan {s.r.randint(1, 90)}'], [s.pick(['Telefon', 'Växel']), phone], ['E-post', f'kommun@{slug}.se'], [s.pick(['Org.nr', 'Organisationsnummer']), org, f'www.{slug}.se']]
        if not s.chance(.5): foot = foot[:2] + [foot[2] + foot[3], foot[4]]
        if not any(x == org for c in foot for x in c): foot.append([org])
        page = {'from_block': 0, 'municipality': s.owner, 'body': s.pick([s.body, s.office]), 'kind': kind, 'date': s.own_date if s.chance(.85) else '', 'number': s.number if s.chance(.8) else '', 'first': s.pick([1, 1, 1, s.r.randint(2, 40)]), 'total': None}
        facts = {'proposals': [], 'persons': [{'as_written': p} for p in dict.fromkeys(s.people)][:12], 'paragraph': None}
        return {'name': f'made_{s.place}', 'short': s.owner.upper(), 'foot': foot, 'pages': [page], 'blocks': s.blocks, 'facts': facts}


def style(seed):
    r = random.Random(seed * 7 + 1); pick = lambda some: some[r.randrange(len(some))]
    number = pick(['{n}({total})', 'Sida {n} ({total})', 'Sid {n}/{total}', '{n} ({total})', 'Sida {n} av {total}', 'Blad {n}', '{n}', 'Sida {n}', 'sid. {n}'])
    cells = ['{municipality}', '{short}', '{body}', '{kind}', '{KIND}', '{date}', 'Datum {date}', '{number}', 'Dnr {number}', 'Sammanträdesdatum {date}']
    head = []
    if r.random() < .85:
        for i in range(r.randint(1, 3)):
            row = [pick(cells) for _ in range(r.randint(1, 3))]; head.append(list(dict.fromkeys(row)))
        if r.random() < .7: head[r.randrange(len(head))].append(number)
    hands = [[pick(['Justerandes sign', 'Justerares signatur', 'Justerandes signatur', 'Signatur justerare']), pick(['', 'Ordförandens sign', 'Sign']), pick(['Utdragsbestyrkande', 'Utdragets riktighet bestyrks', ''])]]
    if r.random() < .5: hands.append(['_______', '_______', '______________'])
    stamp = [[pick(['Detta dokument är elektroniskt signerat', 'Dokumentet är digitalt signerat', 'Signerat med e-legitimation'])], ['Signerat {stampdate} 09:12:44', 'Serienr {serial}']]
    kind = pick(['none', 'hands', 'hands', 'stamp', 'address', 'webb', 'number', 'lines'])
    foot = {'none': [], 'hands': hands, 'stamp': stamp, 'address': 'address', 'webb': 'webb', 'number': [[number]], 'lines': [[pick(['{web}', '{municipality}', '{short}', '{body}']), number]]}[kind]
    out = dict(width=r.randint(58, 96), page=r.randint(22, 46), head=head, foot=foot, head_from=pick([1, 1, 2]), letter=pick(['lines', 'pairs', 'apart', 'rows']), sign=pick(['row', 'person']), head_flow=pick(['lines', 'row', 'columns']), indent=pick([0, 0, 2, 6]))
    for key, share in [('hyphen', .3), ('apart', .3), ('double', .15), ('trail', .2), ('last', .15)]:
        if r.random() < share: out[key] = True
    return out


def made(seed):
    return Maker(seed).paper(), style(seed), random.Random(seed * 13 + 5).choice(['flow', 'layout'])
