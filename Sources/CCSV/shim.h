#ifndef FACTCHECK_CCSV_SHIM_H
#define FACTCHECK_CCSV_SHIM_H

#include <csv.h>

#endif
