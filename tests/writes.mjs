// Nothing that stands is destroyed: what -o replaces and what not, whole folders or none, one run at a time, no link followed.
// The same cases natively and under node. Run: node tests/writes.mjs [FILTER]. Needs build/release and build/web
// (DIARIUM_NATIVE, DIARIUM_NODE name others; an empty one leaves its side out).
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { must_run, native, need, own_folder, run_program, under_node } from './checkout.mjs';
import { report_of } from './report_of.mjs';
import { hold, open_suite } from './suite.mjs';
import { differences, left_over, paper, same_tree, tree, write_papers, write_shell } from './writes/made.mjs';

const here = own_folder('writes');
fs.chmodSync(here, 0o755);
const is_root = process.getuid?.() === 0;
const nobody = 65534;

const { test, end } = open_suite({ filter: process.argv[2] });
const skip = reason => ({ skip: reason });
const same = (one, other, what) => (same_tree(one, other) ? [] : [`${what}: ${differences(one, other).join('; ')}`]);

const programs = [['native', native], ['node', under_node]].filter(([, words]) => words.at(-1));
need(...programs.map(([, words]) => words.at(-1)));

let number = 0;
/** A folder of a case's own. */
function place() {
  const folder = path.join(here, String(++number));
  fs.mkdirSync(folder);
  return folder;
}
const shell = write_shell(path.join(here, 'shell'));
const few = write_papers(path.join(here, 'few'), 4, 'ett'), other = write_papers(path.join(here, 'other'), 6, 'två');
const empty = path.join(here, 'empty');
fs.mkdirSync(empty);

for (const [which, program] of programs) {
  const call = (words, options) => run_program(program, words, options), must = (...words) => must_run(program, words);
  const site = (papers, to, ...more) => ['site', papers, '-o', to, '--shell', shell, ...more];
  const pack = path.join(here, `${which}.dia`), pile = path.join(here, `${which}-pile`), later = path.join(here, `${which}-later.dia`);
  must('pack', few, '-o', pack);
  must('pack', other, '-o', later);
  must('export', pack, '--format', 'json', '-o', pile);
  /** Ends with 2, says `said`, and changes nothing in `folder`. */
  const refuses = (folder, said, words, options) => {
    const before = tree(folder), { status, stderr } = call(words, options);
    return [...hold(status === 2, `${words.join(' ')} ended with ${status}`), ...hold(stderr.includes(said), `says: ${stderr}`), ...same(before, tree(folder), words.join(' '))];
  };

  // What -o meets.
  const makers = {
    'a source paper': [file => fs.writeFileSync(file, paper(3, 'ett')), 'is no pack'],
    'an unrelated file': [file => fs.writeFileSync(file, 'my thesis'), 'is no pack'],
    'a link to a file': [file => { fs.writeFileSync(file + '.aim', 'my thesis'); fs.symlinkSync(file + '.aim', file); }, 'is a link'],
    'a link to a pack': [file => { fs.copyFileSync(pack, file + '.aim'); fs.symlinkSync(file + '.aim', file); }, 'is a link'],
    'a link to nothing': [file => fs.symlinkSync(file + '.aim', file), 'is a link'],
    'a folder': [file => fs.mkdirSync(file), 'is a folder'],
    'a pipe': [file => spawnSync('mkfifo', [file]).status === 0 || 'mkfifo is not there', 'is a device, a pipe'],
    'a device': [file => !is_root ? 'only root makes devices' : spawnSync('mknod', [file, 'c', '1', '3']).status === 0 || 'mknod is not allowed', 'is a device, a pipe'],
  };
  const writers = { pack: out => ['pack', few, '-o', out], import: out => ['import', path.join(pile, 'pile.json'), '-o', out] };
  for (const [command, words] of Object.entries(writers)) {
    for (const [what, [make, said]] of Object.entries(makers))
      await test(`${which}: ${command} -o refuses ${what} and touches nothing`, () => {
        const folder = place(), out = path.join(folder, 'x.dia'), made = make(out);
        if (typeof made === 'string') return skip(made);
        const with_force = /link|pipe|device|folder/.test(what) ? refuses(folder, said, [...words(out), '--force']) : [];
        return [...refuses(folder, said, words(out)), ...with_force];
      });
    await test(`${which}: ${command} -o refuses a socket`, async () => {
      const folder = place(), out = path.join(folder, 'x.dia'), server = net.createServer();
      await new Promise(done => server.listen(out, done));
      const wrong = [...refuses(folder, 'a socket', words(out)), ...refuses(folder, 'a socket', [...words(out), '--force'])];
      await new Promise(done => server.close(done));
      return wrong;
    });
    await test(`${which}: ${command} -o replaces a pack, an empty file, and with --force any ordinary file`, () => {
      const folder = place(), out = path.join(folder, 'x.dia'), wanted = fs.readFileSync(pack);
      return [['a pack', later, []], ['an empty file', '/dev/null', []], ['a text', path.join(few, 'motion-1.txt'), ['--force']]].flatMap(([what, from, more]) => {
        fs.rmSync(out, { force: true });
        fs.writeFileSync(out, fs.readFileSync(from));
        const { status, stderr } = call([...words(out), ...more]);
        return [...hold(status === 0, `${what}: ${stderr}`), ...hold(fs.readFileSync(out).equals(wanted), `${what}: is not the pack`), ...hold(!left_over(folder).length, `left: ${left_over(folder)}`)];
      });
    });
  }
  await test(`${which}: import brings the pack and its corrections together, and replaces no corrections that a person wrote`, () => {
    const folder = place(), json = path.join(folder, 'pile.json'), out = path.join(folder, 'x.dia'), beside = path.join(folder, 'x.corrections.json');
    const given = JSON.parse(fs.readFileSync(path.join(pile, 'pile.json'), 'utf8'));
    given.corrections = [{ id: 'k1', source: { sha256: '0'.repeat(64), name: 'gone.txt' }, action: 'note', note: 'made up' }];
    fs.writeFileSync(json, JSON.stringify(given));
    const words = ['import', json, '-o', out];
    fs.writeFileSync(beside, '[\n {"id": "mine"}\n]\n');
    const refused = refuses(folder, 'did not write', words);
    fs.rmSync(beside);
    const first = call(words), again = call(words);
    return [...refused, ...hold(first.status === 0 && again.status === 0, first.stderr + again.stderr), ...hold(fs.existsSync(beside) && fs.existsSync(out), 'not both are there'), ...hold(!left_over(folder).length, `left: ${left_over(folder)}`)];
  });
  await test(`${which}: facts and restore with --out replace what they wrote, and no paper`, () => {
    const folder = place(), file = path.join(few, 'motion-1.txt'), out = path.join(folder, 'out');
    fs.cpSync(few, path.join(folder, 'papers'), { recursive: true });
    const mine = path.join(folder, 'papers/motion-1.txt');
    fs.writeFileSync(path.join(folder, 'papers/motion-1.json'), '{"mine": true}');
    return [...refuses(folder, 'did not write', ['restore', mine, '--out', path.join(folder, 'papers')]), ...refuses(folder, 'did not write', ['facts', mine, '--out', path.join(folder, 'papers')]),
      ...['facts', 'restore'].flatMap(command => [file, path.join(few, 'motion-2.txt'), file].flatMap(one => {
        const { status, stderr } = call([command, one, '--out', out]);
        return hold(status === 0, stderr);
      })), ...hold(fs.readdirSync(out).filter(name => !name.startsWith('.')).sort().join() === 'motion-1.json,motion-1.txt,motion-2.json,motion-2.txt', fs.readdirSync(out).join())];
  });

  // Whole folders.
  await test(`${which}: export removes what it wrote earlier and no longer writes; other formats' and other people's files stay`, () => {
    const folder = place(), out = path.join(folder, 'out');
    must('export', later, '--format', 'akn', '-o', out);
    must('export', pack, '--format', 'csv', '-o', out);
    const tables = Object.keys(tree(out)).filter(name => name.endsWith('.csv'));
    fs.writeFileSync(path.join(out, 'mine.txt'), 'mine');
    fs.mkdirSync(path.join(out, 'hollow'));
    must('export', pack, '--format', 'akn', '-o', out);
    const fresh = path.join(folder, 'fresh');
    must('export', pack, '--format', 'akn', '-o', fresh);
    const names = Object.keys(tree(out)), akn = names.filter(name => name.endsWith('.xml'));
    return [...hold(akn.join() === Object.keys(tree(fresh)).filter(name => name.endsWith('.xml')).join(), `Akoma Ntoso: ${akn}`), ...hold(tables.length > 0 && tables.every(name => names.includes(name)), 'a table is gone'),
      ...hold(fs.readFileSync(path.join(out, 'mine.txt'), 'utf8') === 'mine' && names.includes('hollow/'), 'a foreign file is gone'), ...hold(!left_over(out).length && !left_over(folder).length, 'something is left')];
  });
  await test(`${which}: export of all formats goes over an earlier one, and into a folder with a file in the way not at all`, () => {
    const folder = place(), out = path.join(folder, 'out'), words = ['--format', 'all', '-o', out];
    must('export', later, ...words);
    must('export', pack, ...words);
    const fresh = path.join(folder, 'fresh');
    must('export', pack, '--format', 'all', '-o', fresh);
    const wrong = same(tree(fresh), tree(out), 'over an earlier one');
    fs.rmSync(path.join(out, 'csv'), { recursive: true });
    fs.mkdirSync(path.join(out, 'csv'));
    const table = Object.keys(tree(path.join(fresh, 'csv'))).find(name => name.endsWith('.csv'));
    fs.writeFileSync(path.join(out, 'csv', table), 'mine');
    return [...wrong, ...refuses(folder, 'did not write', ['export', later, ...words])];
  });
  await test(`${which}: a site that is only Diarium's is exchanged as a whole, and what has not changed is the same file`, () => {
    const folder = place(), out = path.join(folder, 'site'), fresh = path.join(folder, 'fresh');
    must(...site(other, out));
    const before = fs.statSync(out).ino, kept = fs.statSync(path.join(out, 'original/motion-1.txt')).ino;
    fs.chmodSync(out, 0o750);
    must(...site(few, out));
    must(...site(few, fresh));
    return [...same(tree(fresh), tree(out), 'the new site'), ...hold(fs.statSync(out).ino !== before, 'the folder is the same'), ...hold(fs.statSync(path.join(out, 'original/motion-1.txt')).ino === kept, 'an unchanged file was written again'),
      ...hold((fs.statSync(out).mode & 0o777) === 0o750, 'the folder has other rights'), ...hold(!left_over(folder).length, `left: ${left_over(folder)}`)];
  });
  const foreign = out => {
    fs.mkdirSync(path.join(out, '.git/objects'), { recursive: true });
    fs.writeFileSync(path.join(out, '.git/HEAD'), 'ref: refs/heads/main\n');
    fs.writeFileSync(path.join(out, 'CNAME'), 'example.org\n');
    fs.writeFileSync(path.join(out, 'd/own.txt'), 'mine');
    fs.symlinkSync('CNAME', path.join(out, 'a-link'));
    return ['.git/HEAD', '.git/objects/', 'CNAME', 'd/own.txt', 'a-link'];
  };
  await test(`${which}: other people's files in a site survive, and the folder stays the one that it is`, () => {
    const folder = place(), out = path.join(folder, 'site'), fresh = path.join(folder, 'fresh');
    must(...site(other, out));
    const theirs = foreign(out), before = tree(out), folder_before = fs.statSync(out).ino;
    must(...site(few, out));
    must(...site(few, fresh));
    const after = tree(out), ours = Object.fromEntries(Object.entries(after).filter(([name]) => !theirs.includes(name)));
    return [...theirs.flatMap(name => hold(after[name] === before[name], `${name}: ${after[name]}`)), ...same(tree(fresh), ours, 'the new site'), ...hold(fs.statSync(out).ino === folder_before, 'the folder is another'),
      ...hold(!left_over(folder).length && !left_over(out).length, 'something is left')];
  });
  await test(`${which}: a site may be a link to a folder, which stays a link`, () => {
    const folder = place(), fresh = path.join(folder, 'fresh');
    fs.symlinkSync('real', path.join(folder, 'site'));
    const dangling = call(site(few, path.join(folder, 'site')));
    fs.mkdirSync(path.join(folder, 'real'));
    must(...site(few, path.join(folder, 'site')));
    must(...site(few, fresh));
    return [...hold(dangling.status === 2, 'a link to nothing was taken'), ...hold(fs.lstatSync(path.join(folder, 'site')).isSymbolicLink(), 'it is no link any more'), ...same(tree(fresh), tree(path.join(folder, 'real')), 'the site')];
  });
  await test(`${which}: a site written from inside its folder leaves the folder where it is`, () => {
    const folder = place(), out = path.join(folder, 'site');
    must(...site(other, out));
    const before = fs.statSync(out).ino, { status, stderr } = call(site(few, '.'), { cwd: out });
    return [...hold(status === 0, stderr), ...hold(fs.statSync(out).ino === before, 'the folder is another')];
  });

  // Links.
  await test(`${which}: a list of files that leads through a link is not followed`, () => {
    const folder = place(), out = path.join(folder, 'site'), victim = path.join(folder, 'victim');
    must(...site(few, out));
    fs.mkdirSync(victim);
    fs.writeFileSync(path.join(victim, 'letter.txt'), 'dear reader');
    fs.symlinkSync(victim, path.join(out, 'way'));
    fs.symlinkSync(path.join(victim, 'letter.txt'), path.join(out, 'letter.txt'));
    const list = JSON.parse(fs.readFileSync(path.join(out, 'site.json'), 'utf8'));
    list.files.push('way/letter.txt', 'letter.txt');
    fs.writeFileSync(path.join(out, 'site.json'), JSON.stringify(list));
    const before = tree(victim), { status, stderr } = call(site(other, out));
    return [...hold(status === 0, stderr), ...same(before, tree(victim), 'behind the link'), ...hold(fs.lstatSync(path.join(out, 'way')).isSymbolicLink(), 'the link is gone')];
  });
  await test(`${which}: a link where a folder or a file of the site goes is refused, whatever the list says`, () => {
    const folder = place(), out = path.join(folder, 'site'), victim = path.join(folder, 'victim');
    must(...site(few, out));
    fs.cpSync(path.join(out, 'd'), victim, { recursive: true });
    fs.rmSync(path.join(out, 'd'), { recursive: true });
    fs.symlinkSync(victim, path.join(out, 'd'));
    const through = refuses(folder, 'a link', site(other, out)), forced = refuses(folder, 'a link', site(other, out, '--force'));
    fs.rmSync(path.join(out, 'd'));
    fs.rmSync(path.join(out, 'robots.txt'));
    fs.symlinkSync('../victim/index.html', path.join(out, 'robots.txt'));
    return [...through, ...forced, ...refuses(folder, 'robots.txt', site(other, out))];
  });
  await test(`${which}: links in a folder of papers that lead out of it are skipped with their reason, those inside are read`, () => {
    const folder = place(), papers = path.join(folder, 'papers'), out = path.join(folder, 'site');
    fs.cpSync(few, papers, { recursive: true });
    fs.writeFileSync(path.join(folder, 'secret.txt'), 'Motion om hemligheter\n');
    fs.symlinkSync('../secret.txt', path.join(papers, 'outside.txt'));
    fs.symlinkSync('../papers/../secret.txt', path.join(papers, 'round.txt'));
    fs.symlinkSync('motion-1.txt', path.join(papers, 'inside.txt'));
    for (const name of ['diarium.json', 'corrections.json']) fs.symlinkSync('../secret.txt', path.join(papers, name));
    const { status, stderr } = call([...site(papers, out), '--strict', '--lang', 'en']), told = stderr + report_of(out);
    const names = Object.keys(tree(out));
    return [...hold(status === 1, `ended with ${status}: ${stderr}`), ...['outside.txt', 'round.txt', 'diarium.json', 'corrections.json'].flatMap(name => hold(new RegExp(`${name}[: |].*outside the folder`).test(told), `${name} is not told: ${told}`)),
      ...hold(!names.some(name => /outside|round/.test(name)), 'a paper from outside is published'), ...hold(names.includes('original/inside.txt'), 'the link inside is not read')];
  });

  await test(`${which}: a diarium.json larger than any paper is read, and one beyond all measure is refused in words`, () => {
    const folder = place(), papers = path.join(folder, 'papers'), out = path.join(folder, 'x.dia'), said = path.join(papers, 'diarium.json');
    fs.cpSync(few, papers, { recursive: true });
    const lines = Array.from({ length: 200_000 }, (_, i) => `"a/${i}.txt":{"title":"${'Protokoll från nämnden '.repeat(16)}${i}"}`);
    fs.writeFileSync(said, `{"papers":{${lines.join(',\n')},"motion-1.txt":{"title":"Rubriken längst bort"}}}`);
    const large = fs.statSync(said).size, packing = ['pack', papers, '-o', out, '--no-relations'];
    must(...packing);
    const titled = call(['search', out, 'motion', '--json']).stdout;
    fs.truncateSync(said, 2 ** 30 + 1);  // Zeros that take no room.
    const { status, stderr } = call([...packing, '--force']);
    return [...hold(large > 64 << 20, `only ${large} bytes`), ...hold(titled.includes('Rubriken längst bort'), `not titled: ${titled.slice(0, 300)}`),
      ...hold(status === 2 && stderr.includes('larger than 1024 MB'), `ended with ${status}: ${stderr}`)];
  });

  // One run at a time.
  const begin_of = process_id => fs.readFileSync(`/proc/${process_id}/stat`, 'latin1').replace(/^.*\) /s, '').split(' ')[19];
  const targets = { site: [site(few, 'site'), '.site.diarium-'], pack: [['pack', few, '-o', 'x.dia'], '.x.dia.diarium-'], export: [['export', pack, '--format', 'csv', '-o', 'out'], '.out.diarium-'] };
  for (const [command, [words, marks]] of Object.entries(targets)) {
    await test(`${which}: ${command} ends with 2 and says so while another run writes, also one that may not write beside`, () => {
      const folder = place(), mark = `lock-${process.pid}-${begin_of(process.pid)}`, wrong = [];
      const places = [path.join(folder, marks + mark)];
      if (command === 'site') {
        must(...site(few, path.join(folder, 'site')));
        places.push(path.join(folder, 'site', '.diarium-' + mark));
      }
      for (const file of places) {
        fs.writeFileSync(file, '');
        wrong.push(...refuses(folder, 'another run of diarium is writing', words, { cwd: folder }));
        fs.rmSync(file);
      }
      return wrong;
    });
    await test(`${which}: ${command} goes over the lock of a run that was killed, or whose number another has`, () => {
      const folder = place(), gone = spawnSync('true').pid;
      for (const mark of [`${gone}-1`, `${process.pid}-1`]) for (const word of ['lock-', 'wish-']) fs.writeFileSync(path.join(folder, marks + word + mark), '');
      const { status, stderr } = call(words, { cwd: folder });
      return [...hold(status === 0, stderr), ...hold(!left_over(folder).length, `left: ${left_over(folder)}`)];
    });
  }
  for (const [second, program_2] of programs)
    await test(`${which}: while it writes a site, ${second} is told, and the site is whole`, async () => {
      const folder = place(), out = path.join(folder, 'site'), fresh = path.join(folder, 'fresh');
      must(...site(other, out));
      const first = spawn(program[0], [...program.slice(1), ...site(few, out)], { stdio: 'ignore' });
      const ended = new Promise(done => first.on('exit', done));
      while (first.exitCode === null && !left_over(folder).some(name => name.includes('-lock-'))) await new Promise(setImmediate);
      first.kill('SIGSTOP');
      const told = run_program(program_2, site(other, out));
      first.kill('SIGCONT');
      const status = await ended;
      must(...site(few, fresh));
      return [...hold(status === 0, `the first ended with ${status}`), ...hold(told.status === 2 && told.stderr.includes('another run of diarium is writing'), `the second ended with ${told.status}: ${told.stderr}`),
        ...same(tree(fresh), tree(out), 'the site'), ...hold(!left_over(folder).length, `left: ${left_over(folder)}`)];
    });
  await test(`${which}: of eight runs that begin at once one at least writes, the others are told`, async () => {
    const folder = place(), out = path.join(folder, 'x.dia');
    const runs = Array.from({ length: 8 }, () => new Promise(done => {
      const run = spawn(program[0], [...program.slice(1), 'pack', few, '-o', out]);
      let said = '';
      run.stderr.on('data', piece => { said += piece; });
      run.on('close', status => done({ status, said }));
    }));
    const all = await Promise.all(runs);
    return [...hold(all.some(({ status }) => status === 0), 'none wrote'), ...all.filter(({ status, said }) => status !== 0 && !(status === 2 && said.includes('another run'))).map(({ status, said }) => `${status}: ${said}`),
      ...hold(fs.readFileSync(out).equals(fs.readFileSync(pack)), 'the pack is another'), ...hold(!left_over(folder).length, `left: ${left_over(folder)}`)];
  });

  // What a killed run leaves.
  await test(`${which}: a start finishes or undoes what was left between two renames, also one that fails`, () => {
    const folder = place(), out = path.join(folder, 'site'), beside = word => path.join(folder, `.site.diarium-${word}`);
    const old = path.join(folder, 'old'), fresh = path.join(folder, 'fresh');
    must(...site(few, old));
    must(...site(other, fresh));
    const copy = (from, to) => fs.cpSync(from, to, { recursive: true });
    const states = {
      'both stand aside': [() => (copy(old, beside('old')), copy(fresh, beside('new'))), fresh],
      'the old one stands aside': [() => copy(old, beside('old')), old],
      'the new one is there, the old one not removed': [() => (copy(old, beside('old')), copy(fresh, out)), fresh],
      'the old one is half removed': [() => (copy(path.join(old, 'd'), beside('gone')), copy(fresh, out)), fresh],
      'the new one is half made': [() => (copy(old, out), copy(path.join(fresh, 'd'), beside('new'))), old],
      'the new one was probed in the old one': [() => (copy(old, out), fs.mkdirSync(path.join(out, '.diarium-new'))), old],
    };
    return Object.entries(states).flatMap(([name, [make, wanted]]) => {
      make();
      const { status } = call(site(empty, out)), wrong = [...hold(status === 2, `${name}: ended with ${status}`), ...same(tree(wanted), tree(out), name), ...hold(!left_over(folder).length && !left_over(out).length, `${name}: left ${left_over(folder)}`)];
      fs.rmSync(out, { recursive: true, force: true });
      return wrong;
    });
  });
  await test(`${which}: a start goes on with a journal, and takes none that leads out or through a link`, () => {
    const folder = place(), out = path.join(folder, 'site'), old = path.join(folder, 'old'), fresh = path.join(folder, 'fresh'), victim = path.join(folder, 'victim');
    must(...site(few, old));
    must(...site(other, fresh));
    const files = top => JSON.parse(fs.readFileSync(path.join(top, 'site.json'), 'utf8')).files;
    const removed = files(old).filter(name => !files(fresh).includes(name));
    fs.cpSync(old, out, { recursive: true });
    fs.writeFileSync(path.join(out, 'CNAME'), 'example.org\n');
    fs.cpSync(fresh, path.join(folder, '.site.diarium-new'), { recursive: true });
    const journal = path.join(folder, '.site.diarium-journal'), say = json => fs.writeFileSync(journal, JSON.stringify({ generator: 'diarium', removed, lists: ['site.json'], ...json }));
    say({});
    call(site(empty, out));
    const done = tree(out);
    delete done.CNAME;
    const wrong = [...same(tree(fresh), done, 'after the journal'), ...hold(fs.existsSync(path.join(out, 'CNAME')), 'CNAME is gone'), ...hold(!left_over(folder).length, `left: ${left_over(folder)}`)];
    fs.mkdirSync(victim);
    fs.writeFileSync(path.join(victim, 'letter.txt'), 'dear reader');
    fs.symlinkSync(victim, path.join(out, 'way'));
    const before = tree(victim);
    say({ removed: ['../victim/letter.txt'] });
    wrong.push(...hold(call(site(empty, out)).stderr.includes('is broken'), 'a journal that leads out was taken'));
    say({ removed: ['way/letter.txt'] });
    call(site(empty, out));
    say({ removed: [] });
    fs.mkdirSync(path.join(folder, '.site.diarium-new/way'), { recursive: true });
    fs.writeFileSync(path.join(folder, '.site.diarium-new/way/letter.txt'), 'replaced');
    wrong.push(...hold(call(site(empty, out)).status === 2, 'a journal through a link was followed'));
    return [...wrong, ...same(before, tree(victim), 'behind the link')];
  });

  // Places that cannot be written, renamed or filled.
  const as_nobody = { uid: nobody, gid: nobody };
  await test(`${which}: a folder whose parent may not be written is written in place; one that may not be is told, and stays`, () => {
    if (!is_root) return skip('only root can run as somebody else');
    const folder = place(), out = path.join(folder, 'site'), fresh = path.join(folder, 'fresh');
    must(...site(other, out));
    must(...site(few, fresh));
    if (call(['--version'], as_nobody).status !== 0) return skip('somebody else cannot run the command here');
    const stays = refuses(folder, 'Permission denied', site(few, out), as_nobody);
    spawnSync('chown', ['-R', `${nobody}:${nobody}`, out]);
    const before = fs.statSync(out).ino, { status, stderr } = call(site(few, out), as_nobody);
    const denied = refuses(folder, 'ermission denied', ['pack', few, '-o', path.join(folder, 'x.dia')], as_nobody);
    return [...stays, ...denied, ...hold(status === 0, stderr), ...same(tree(fresh), tree(out), 'in place'), ...hold(fs.statSync(out).ino === before, 'the folder is another'), ...hold(!left_over(folder).length && !left_over(out).length, 'something is left')];
  });
  const apart = spawnSync('unshare', ['-m', 'true']).status === 0;
  await test(`${which}: a mount point is written in place`, () => {
    if (!apart) return skip('nothing can be mounted here');
    const folder = place(), out = path.join(folder, 'site'), fresh = path.join(folder, 'fresh');
    must(...site(other, out));
    must(...site(few, fresh));
    const { status, stderr } = spawnSync('unshare', ['-m', 'sh', '-c', 'mount --bind "$0" "$0" && exec "$@"', out, ...program, ...site(few, out)], { encoding: 'utf8' });
    return [...hold(status === 0, stderr), ...same(tree(fresh), tree(out), 'in place'), ...hold(!left_over(folder).length && !left_over(out).length, 'something is left')];
  });
  await test(`${which}: a full disk is told, and the old files stay`, () => {
    if (!apart) return skip('nothing can be mounted here');
    const folder = place(), disk = path.join(folder, 'disk');
    fs.mkdirSync(disk);
    const script = `mount -t tmpfs -o size=2m tmpfs "$1" && shift || exit 99
      "$@" pack ${few} -o ${disk}/x.dia && "$@" site ${few} -o ${disk}/site --shell ${shell} && "$@" export ${pack} --format csv -o ${disk}/out || exit 98
      sums() { (cd ${disk} && find . -type f ! -name filler -exec sha256sum {} + | LC_ALL=C sort; find . -name '*diarium-*' ! -name '.diarium-files-*'); }
      sums >${folder}/before
      dd if=/dev/zero of=${disk}/filler bs=1k 2>/dev/null
      "$@" pack ${other} -o ${disk}/x.dia; echo "status $?"; "$@" site ${other} -o ${disk}/site --shell ${shell}; echo "status $?"; "$@" export ${later} --format csv -o ${disk}/out; echo "status $?"
      sums >${folder}/after`;
    const { status, stdout, stderr } = spawnSync('unshare', ['-m', 'sh', '-c', script, 'sh', disk, ...program], { encoding: 'utf8' });
    if (status === 99) return skip('no file system in memory can be mounted');
    const told = stderr.match(/No space left/g)?.length ?? 0, ended = stdout.match(/status 2/g)?.length ?? 0;
    return [...hold(status === 0, `ended with ${status}: ${stderr}`), ...hold(told === 3 && ended === 3, `told ${told} times, ended with 2 ${ended} times: ${stderr}`),
      ...hold(fs.readFileSync(path.join(folder, 'before'), 'utf8') === fs.readFileSync(path.join(folder, 'after'), 'utf8'), 'files changed or something is left')];
  });
}

end();
