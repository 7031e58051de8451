// Debian's libxml2 brings ICU's headers, whose types clash with those inside Foundation. None of
// them is used here, so they are left out.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/xmlwriter.h>
#include <libxml/xpath.h>
