/** A handle or address inside PDFium's memory; 0 is none. */
export type Pointer = number

/**
 * The functions of PDFium that are used, as the module exports them: numbers in, numbers out, booleans as 0 and 1.
 * Their meaning is in PDFium's public headers (`fpdfview.h`, `fpdf_text.h`, …); `EPDF…` are additions of the package.
 */
export interface PdfiumExports {
  readonly memory: { readonly buffer: ArrayBuffer }
  malloc(size: number): Pointer
  free(address: Pointer): void
  PDFiumExt_Init(): void

  FPDF_LoadMemDocument(bytes: Pointer, size: number, password: Pointer): Pointer
  FPDF_CloseDocument(document: Pointer): void
  FPDF_GetLastError(): number
  FPDF_GetPageCount(document: Pointer): number
  FPDF_GetMetaText(document: Pointer, key: Pointer, buffer: Pointer, size: number): number
  FPDF_GetPageLabel(document: Pointer, page: number, buffer: Pointer, size: number): number
  EPDFCatalog_GetLanguage(document: Pointer, buffer: Pointer, size: number): number

  FPDFBookmark_GetFirstChild(document: Pointer, bookmark: Pointer): Pointer
  FPDFBookmark_GetNextSibling(document: Pointer, bookmark: Pointer): Pointer
  FPDFBookmark_GetTitle(bookmark: Pointer, buffer: Pointer, size: number): number
  FPDFBookmark_GetDest(document: Pointer, bookmark: Pointer): Pointer
  FPDFBookmark_GetAction(bookmark: Pointer): Pointer
  FPDFAction_GetDest(document: Pointer, action: Pointer): Pointer
  FPDFAction_GetType(action: Pointer): number
  FPDFDest_GetDestPageIndex(document: Pointer, destination: Pointer): number

  FPDF_LoadPage(document: Pointer, index: number): Pointer
  FPDF_ClosePage(page: Pointer): void
  FPDFPage_GetRotation(page: Pointer): number
  FPDF_GetPageBoundingBox(page: Pointer, box: Pointer): number

  FPDFText_LoadPage(page: Pointer): Pointer
  FPDFText_ClosePage(text: Pointer): void
  FPDFText_CountChars(text: Pointer): number
  FPDFText_GetUnicode(text: Pointer, index: number): number
  FPDFText_GetTextObject(text: Pointer, index: number): Pointer
  FPDFText_IsGenerated(text: Pointer, index: number): number
  FPDFText_IsHyphen(text: Pointer, index: number): number
  FPDFText_HasUnicodeMapError(text: Pointer, index: number): number
  FPDFText_GetCharOrigin(text: Pointer, index: number, x: Pointer, y: Pointer): number
  FPDFText_GetLooseCharBox(text: Pointer, index: number, box: Pointer): number
  FPDFText_GetCharBox(
    text: Pointer,
    index: number,
    left: Pointer,
    right: Pointer,
    bottom: Pointer,
    top: Pointer,
  ): number
  FPDFText_GetMatrix(text: Pointer, index: number, matrix: Pointer): number
  FPDFText_GetFontSize(text: Pointer, index: number): number
  FPDFText_GetFontWeight(text: Pointer, index: number): number
  FPDFTextObj_GetFont(object: Pointer): Pointer
  FPDFTextObj_GetTextRenderMode(object: Pointer): number
  FPDFFont_GetBaseFontName(font: Pointer, buffer: Pointer, size: number): number

  FPDFPage_CountObjects(page: Pointer): number
  FPDFPage_GetObject(page: Pointer, index: number): Pointer
  FPDFFormObj_CountObjects(object: Pointer): number
  FPDFFormObj_GetObject(object: Pointer, index: number): Pointer
  FPDFPageObj_GetType(object: Pointer): number
  FPDFPageObj_GetBounds(object: Pointer, left: Pointer, bottom: Pointer, right: Pointer, top: Pointer): number
  FPDFPageObj_GetMatrix(object: Pointer, matrix: Pointer): number

  FPDFPage_GetAnnotCount(page: Pointer): number
  FPDFPage_GetAnnot(page: Pointer, index: number): Pointer
  FPDFPage_CloseAnnot(annotation: Pointer): void
  FPDFAnnot_GetSubtype(annotation: Pointer): number
  FPDFAnnot_GetFlags(annotation: Pointer): number
  FPDFAnnot_HasKey(annotation: Pointer, key: Pointer): number
  FPDFAnnot_GetStringValue(annotation: Pointer, key: Pointer, buffer: Pointer, size: number): number
  FPDFAnnot_GetLinkedAnnot(annotation: Pointer, key: Pointer): Pointer
  FPDFAnnot_GetRect(annotation: Pointer, rectangle: Pointer): number
  FPDFAnnot_CountAttachmentPoints(annotation: Pointer): number
  FPDFAnnot_GetAttachmentPoints(annotation: Pointer, index: number, points: Pointer): number
  EPDFAnnot_GetColor(annotation: Pointer, kind: number, red: Pointer, green: Pointer, blue: Pointer): number
  EPDFAnnot_GetObjectNumber(annotation: Pointer): number
  EPDFAnnot_GetRichContent(annotation: Pointer, buffer: Pointer, size: number): number
}
