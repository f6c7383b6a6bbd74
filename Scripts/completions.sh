#!/usr/bin/env bash
# Writes the completions of a shell, with what a word is that names no command: an article to check.
# Usage: completions.sh PROGRAM bash|zsh|fish     (`make install` does it)
set -euo pipefail

script=$("$1" --generate-completion-script "$2")
amended=$(
  case $2 in
    bash) sed 's/^complete -o filenames -F/complete -o filenames -o default -F/' <<<"$script" ;;
    zsh)
      awk '
        /_describe -V subcommand subcommands/ && !seen++ {print; print "        _files && ret=0"; next}
        /^        check\|/ && !cases++ {print; getline; print; getline; print
          print "        *)"; print "            _factcheck_check && ret=0"; print "            ;;"; next}
        {print}' <<<"$script"
      ;;
    fish)
      printf '%s\n' "$script" \
        "complete -c factcheck -n 'not __fish_seen_subcommand_from check compare extract rules init help' -F"
      ;;
    *) echo "completions.sh: bash, zsh or fish" >&2; exit 2 ;;
  esac
)
# The parser may write another script one day.
[ "$amended" != "$script" ] || { echo "completions.sh: nothing to amend in the script of $2" >&2; exit 1; }
printf '%s\n' "$amended"
