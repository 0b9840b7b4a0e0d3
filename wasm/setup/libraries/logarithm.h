/* Read before brotli's own files: its log2 becomes ours (logarithm.c). */
#include <math.h>

double diarium_log2(double value);
#define log2 diarium_log2
