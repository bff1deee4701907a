// Foundation carries its own ICU. libxml2's headers name the system's, and the two disagree on
// UErrorCode, so the ICU part of the headers is switched off. Nothing here touches
// xmlCharEncodingHandler, the one structure that it changes.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <libxml/tree.h>
