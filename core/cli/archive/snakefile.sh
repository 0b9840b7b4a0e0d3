# archive/snakefile: the same tasks for those who have Snakemake: snakemake -s PLAN/Snakefile --cores 8

write_snakefile() {
  cat <<SNAKEFILE
# Written by diarium-archive plan. The tasks, and what each needs; how one is done is known to diarium-archive.
#   snakemake -s $PLAN/Snakefile --cores 8
PLAN = "$PLAN"
TARGET = "$target"
TASK = "'$SELF' task '$PLAN'"
NAMES = ["%0${width}d" % part for part in range(1, $parts + 1)]
wildcard_constraints: name="[0-9]+"

rule merge:
    input: expand(PLAN + "/segments/{name}.dia", name=NAMES)
    output: TARGET
    shell: TASK + " merge 0"

rule learn:
    output: PLAN + "/words/{name}.words"
    shell: TASK + " learn {wildcards.name} 1"

rule words:
    input: expand(PLAN + "/words/{name}.words", name=NAMES)
    output: PLAN + "/words/all.words"
    shell: TASK + " words 0"

rule pack:
    input: PLAN + "/words/all.words"
    output: PLAN + "/segments/{name}.dia"
    shell: TASK + " pack {wildcards.name} 1"
SNAKEFILE
}
