/** Id of the element that holds contents, topics and the search; while someone searches it carries `data-searching`. */
export const GUIDE_BODY = 'guide-body';
