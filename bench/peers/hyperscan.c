/* Literals, and with a third file patterns as well, in one text by Hyperscan with the start of each match, five scans;
   prints MB/s of the median and the hits.
   hyperscan TERMS TEXT [PATTERNS]. Build: gcc -O2 -o hyperscan hyperscan.c -lhs */
#include <hs/hs.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static char *slurp(const char *path, size_t *length) {
  FILE *file = fopen(path, "rb");
  if (!file) exit(2);
  fseek(file, 0, SEEK_END);
  *length = ftell(file);
  rewind(file);
  char *bytes = malloc(*length + 1);
  if (fread(bytes, 1, *length, file) != *length) exit(2);
  bytes[*length] = 0;
  fclose(file);
  return bytes;
}

static int count(unsigned id, unsigned long long from, unsigned long long to, unsigned flags, void *hits) {
  ++*(unsigned long long *)hits;
  return 0;
}

static int ascending(const void *a, const void *b) {
  return *(const double *)a < *(const double *)b ? -1 : 1;
}

int main(int argc, char **argv) {
  size_t terms_length, length;
  char *terms = slurp(argv[1], &terms_length), *text = slurp(argv[2], &length);
  size_t n = 0, room = 1 << 17;
  const char **list = malloc(room * sizeof *list);
  size_t *lengths = malloc(room * sizeof *lengths);
  unsigned *flags = malloc(room * sizeof *flags), *ids = malloc(room * sizeof *ids);
  for (char *term = strtok(terms, "\n"); term; term = strtok(NULL, "\n")) {
    list[n] = term, lengths[n] = strlen(term), flags[n] = HS_FLAG_SOM_LEFTMOST, ids[n] = n, n++;
  }
  /* The terms are Han characters: as patterns they stand for themselves. */
  if (argc > 3) {
    size_t patterns_length;
    char *patterns = slurp(argv[3], &patterns_length);
    for (char *one = strtok(patterns, "\n"); one; one = strtok(NULL, "\n")) {
      list[n] = one, flags[n] = HS_FLAG_SOM_LEFTMOST, ids[n] = n, n++;
    }
  }
  hs_database_t *database;
  hs_compile_error_t *error;
  int failed = argc > 3 ? hs_compile_multi(list, flags, ids, n, HS_MODE_BLOCK, NULL, &database, &error)
                        : hs_compile_lit_multi(list, flags, ids, lengths, n, HS_MODE_BLOCK, NULL, &database, &error);
  if (failed) {
    printf("(%s)\n", error->message);
    return 0;
  }
  hs_scratch_t *scratch = NULL;
  hs_alloc_scratch(database, &scratch);
  double seconds[5];
  unsigned long long hits = 0;
  for (int run = 0; run < 5; run++) {
    struct timespec start, end;
    hits = 0;
    clock_gettime(CLOCK_MONOTONIC, &start);
    hs_scan(database, text, length, 0, scratch, count, &hits);
    clock_gettime(CLOCK_MONOTONIC, &end);
    seconds[run] = end.tv_sec - start.tv_sec + (end.tv_nsec - start.tv_nsec) / 1e9;
  }
  qsort(seconds, 5, sizeof *seconds, ascending);
  printf("%.0f (%llu)\n", length / 1e6 / seconds[2], hits);
  return 0;
}
