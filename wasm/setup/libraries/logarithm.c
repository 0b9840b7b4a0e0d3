/* The logarithm to base 2 that brotli's encoder asks for: the same bits with every compiler and every C library, since it
   uses only +, * and / of doubles, which IEEE 754 fixes. Right to 1e-12, far finer than the costs that are compared. */

#include "logarithm.h"

double diarium_log2(double value) {
  double whole = 0, ratio, square, power, sum = 0;
  int term;
  if (!(value > 0)) return 0; /* brotli never asks */
  while (value >= 1.5) value *= 0.5, whole += 1;
  while (value < 0.75) value *= 2, whole -= 1;
  /* ln(value) = 2 artanh((value - 1) / (value + 1)); the ratio is at most 0.2 */
  ratio = (value - 1) / (value + 1);
  square = ratio * ratio;
  power = ratio;
  for (term = 1; term < 19; term += 2, power *= square) sum += power / term;
  return whole + sum * 2.8853900817779268; /* 2 / ln 2 */
}
