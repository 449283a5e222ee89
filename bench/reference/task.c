/* The reference task in plain C. Reads figures and careers from a file, answers several times, writes answers and the
   processor time of each run in seconds. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { YEARS = 45, OUTPUTS = 6 };

typedef struct {
	double average[YEARS], floor[YEARS], ceiling[YEARS], worker[YEARS], employer[YEARS], flexible[YEARS], credited[YEARS],
		interest[YEARS], months_required, accrual, divisor;
} Figures;

static void answer(const Figures *f, long size, const double *start, const double *growth, const uint64_t *without,
				   const uint64_t *flexible, double *const out[OUTPUTS]) {
	for (long i = 0; i < size; i++) {
		double wage = start[i], worker = 0, employer = 0, account = 0, indexed = 0, months = 0;
		uint64_t idle = without[i], own = flexible[i];
		for (int year = 0; year < YEARS; year++) {
			double base = 0;
			if (!(idle >> year & 1)) {
				base = wage > f->floor[year] ? wage : f->floor[year];
				base = base < f->ceiling[year] ? base : f->ceiling[year];
				if (own >> year & 1) worker += base * f->flexible[year] * 12;
				else {
					worker += base * f->worker[year] * 12;
					employer += base * f->employer[year] * 12;
				}
				indexed += base / f->average[year] * 12;
				months += 12;
			}
			account = account * (1 + f->interest[year]) + base * 12 * f->credited[year];
			wage *= growth[i];
		}
		double index = indexed / months;
		out[0][i] = worker;
		out[1][i] = employer;
		out[2][i] = account;
		out[3][i] = index;
		out[4][i] = months;
		out[5][i] = months >= f->months_required
			? f->average[YEARS - 1] * (1 + index) / 2 * (months / 12) * f->accrual + account / f->divisor
			: 0;
	}
}

static void *whole(FILE *file, size_t bytes) {
	void *memory = malloc(bytes);
	if (!memory || fread(memory, 1, bytes, file) != bytes) exit(2);
	return memory;
}

int main(int count, char **words) {
	if (count != 5) return 2;
	long size = atol(words[3]), runs = atol(words[4]);
	FILE *in = fopen(words[1], "rb");
	if (!in) return 2;
	Figures *figures = whole(in, sizeof *figures);
	double *start = whole(in, size * 8), *growth = whole(in, size * 8), *out[OUTPUTS];
	uint64_t *without = whole(in, size * 8), *flexible = whole(in, size * 8);
	fclose(in);
	for (int k = 0; k < OUTPUTS; k++)
		if (!(out[k] = calloc(size, 8))) return 2;
	for (long run = 0; run < runs; run++) {
		struct timespec a, b;
		clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &a);
		answer(figures, size, start, growth, without, flexible, out);
		clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &b);
		printf("%.9f\n", b.tv_sec - a.tv_sec + (b.tv_nsec - a.tv_nsec) / 1e9);
	}
	FILE *answers = fopen(words[2], "wb");
	if (!answers) return 2;
	for (int k = 0; k < OUTPUTS; k++)
		if (fwrite(out[k], 8, size, answers) != (size_t)size) return 2;
	return fclose(answers);
}
